"""The changes of the site, as a feed."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import conditional_page, require_safe

from treatments.editions.models import Release
from treatments.feeds.answers import dated
from treatments.feeds.atom import atom

# A line is shown this long after its moment: one whose commit is in flight is not skipped.
LAG = timedelta(seconds=10)
# The newest; what is older is told on each text's own page of changes.
ENTRIES = 100


@require_safe
@conditional_page
def changes(request: HttpRequest) -> HttpResponse:
    """What readers have been told, the newest first."""
    now = timezone.now()
    told = Release.objects.told(at=now - LAG).select_related("edition").defer("edition__body")
    lines = list(told[:ENTRIES])
    answer = HttpResponse(atom(lines), content_type="application/atom+xml; charset=utf-8")
    changed = lines[0].effective_at if lines else None
    return dated(answer, at=now, changed=changed, lag=LAG)
