"""What publishing waits for: open blocking notes and queries, new since the live edition."""

from datetime import datetime

from treatments.catalogue.models import Query, WorkingCopy
from treatments.editions.document import TREATMENT
from treatments.editions.models import Edition
from treatments.review.models import Note


def stopping(copy: WorkingCopy, *, at: datetime) -> tuple[list[Note], list[Query]]:
    """In the order in which they were left and asked. `at` is now, whenever the text is to go
    live: what was said after an edition was scheduled stops the next one too.

    What readers see was published although these were open, so that it can be improved step
    by step; a query of the import has no day on which it was opened, and stops nothing.
    """
    live = Edition.objects.live(at=at).of(content_id=copy.content_id, language=copy.language)
    since = live.values_list("live_since", flat=True).first()
    notes = copy.notes.stopping(since=since).select_related("by")
    if copy.subject != TREATMENT:
        return list(notes), []
    queries = Query.objects.filter(
        treatment=copy.pk, blocking=True, closed_at=None, opened_at__isnull=False
    )
    if since:
        queries = queries.filter(opened_at__gt=since)
    return list(notes), list(queries.order_by("opened_at", "pk"))
