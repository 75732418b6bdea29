"""Which room answers at which address."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from treatments.api.catalog import catalog

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("treatments.api.urls")),
    path(".well-known/api-catalog", catalog, name="api-catalog"),
    # Drafts, for whoever was sent a link; nothing here is public.
    path("preview/", include("treatments.desk.urls")),
    # For organisations whose sites show our texts; in the site's own language, as the API is.
    path("partners/", include("treatments.partners.urls")),
    path("", include("treatments.feeds.urls")),
    # In the site's own language; in the others under their tag, as /cy/.
    *i18n_patterns(path("", include("treatments.pages.urls")), prefix_default_language=False),
]

# Under /api/ an error is a problem document, wherever it comes from.
handler400 = "treatments.api.outside.bad_request"
handler500 = "treatments.api.outside.server_error"
