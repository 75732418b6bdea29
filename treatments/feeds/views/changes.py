"""The changes of the site, as a feed in two formats."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import conditional_page, require_safe

from treatments.editions.following import LAG
from treatments.editions.models import Release
from treatments.feeds.answers import dated
from treatments.feeds.atom import atom
from treatments.feeds.json_feed import MEDIA_TYPE, json_feed

# The newest; what is older is told on each text's own page of changes.
ENTRIES = 100


@require_safe
@conditional_page
def changes(request: HttpRequest) -> HttpResponse:
    """What readers have been told, the newest first, as Atom."""
    return _told(atom, "application/atom+xml; charset=utf-8")


@require_safe
@conditional_page
def changes_json(request: HttpRequest) -> HttpResponse:
    """The same as JSON Feed."""
    return _told(json_feed, MEDIA_TYPE)


def _told(written: Callable[[Sequence[Release]], bytes], media_type: str) -> HttpResponse:
    now = timezone.now()
    told = Release.objects.told(at=now - LAG).select_related("edition").defer("edition__body")
    lines = list(told[:ENTRIES])
    answer = HttpResponse(written(lines), content_type=media_type)
    return dated(answer, at=now, changed=lines[0].effective_at if lines else None, lag=LAG)
