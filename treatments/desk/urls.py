"""The desk's addresses outside the admin: drafts shown to whoever was sent a link.

They show drafts by design, so they are views of the desk and of no reading room.
"""

from django.urls import path

from treatments.desk.views.shared import shared, shared_comparison

app_name = "desk"
urlpatterns = [
    path("<slug:token>/", shared, name="shared"),
    path("<slug:token>/compare/", shared_comparison, name="shared-comparison"),
]
