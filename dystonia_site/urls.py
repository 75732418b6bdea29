"""Which room answers at which address."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("treatments.api.urls")),
    path("", include("treatments.pages.urls")),
]
