"""Which room answers at which address."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("treatments.api.urls")),
    # Drafts, for whoever was sent a link; nothing here is public.
    path("preview/", include("treatments.desk.urls")),
    path("", include("treatments.feeds.urls")),
    path("", include("treatments.pages.urls")),
]
