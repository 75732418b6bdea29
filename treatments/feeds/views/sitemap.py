"""The sitemap, through Django's framework."""

from django.contrib.sitemaps import views
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import conditional_page, require_safe

from treatments.feeds.answers import dated
from treatments.feeds.sitemaps import SiteSitemap, rows


@require_safe
@conditional_page
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page, with when it last changed."""
    now = timezone.now()
    found = rows(at=now)
    answer = views.sitemap(request, {"all": SiteSitemap(found)})
    changed = max((row.changed for row in found if row.changed), default=None)
    return dated(answer, at=now, changed=changed)
