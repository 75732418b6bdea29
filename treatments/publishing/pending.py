"""What is scheduled for a treatment, and giving it up when something else takes its place."""

from datetime import datetime
from uuid import UUID

from treatments.editions.models import Release, ReleaseKind, ReleaseLog


def pending(*, content_id: UUID, language: str, after: datetime) -> list[Release]:
    """The standing lines of a treatment that take effect later than `after`, soonest first."""
    lines = Release.objects.standing().of(content_id=content_id, language=language)
    return list(lines.filter(effective_at__gt=after).order_by("effective_at", "sequence"))


def cancel_pending(
    log: ReleaseLog, *, content_id: UUID, language: str, after: datetime, by: str
) -> list[Release]:
    """Cancel them all: what was scheduled was written before what takes effect now, and would
    silently replace it on its day.
    """
    return [
        log.append(
            by=by,
            at=after,
            content_id=content_id,
            language=language,
            kind=ReleaseKind.CANCELLED,
            cancels=line,
        )
        for line in pending(content_id=content_id, language=language, after=after)
    ]
