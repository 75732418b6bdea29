"""What is scheduled for a treatment, and giving it up when something else takes its place."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from treatments.editions.kinds import DECIDING
from treatments.editions.models import Release, ReleaseKind, ReleaseLog


def pending(*, content_id: UUID, language: str, after: datetime) -> list[Release]:
    """The standing lines of a treatment that take effect later than `after`, soonest first."""
    return _lines(Q(effective_at__gt=after), content_id=content_id, language=language)


def cancel_pending(
    log: ReleaseLog,
    *,
    content_id: UUID,
    language: str,
    after: datetime,
    by: str,
    kinds: Sequence[str] = DECIDING,
) -> list[Release]:
    """Cancel them all: what was scheduled was written before what takes effect now, and would
    silently replace it on its day. So does what was to take effect at that same second.
    `kinds` limits it to some. Returns the lines that cancel, soonest first.
    """
    later = Q(effective_at__gt=after)
    same = Q(effective_at=after, effective_at__gt=timezone.now())
    return [
        log.append(
            by=by,
            at=after,
            content_id=content_id,
            language=language,
            kind=ReleaseKind.CANCELLED,
            cancels=line,
        )
        for line in _lines(
            (later | same) & Q(kind__in=kinds), content_id=content_id, language=language
        )
    ]


def _lines(which: Q, *, content_id: UUID, language: str) -> list[Release]:
    standing = Release.objects.standing().of(content_id=content_id, language=language)
    lines = standing.filter(which).select_related("edition")
    return list(lines.order_by("effective_at", "sequence"))
