"""What is scheduled for treatments: in SQL for lists, in sentences for screens."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from treatments.catalogue.models import Treatment
from treatments.desk.london import said
from treatments.editions.models import Release, ReleaseKind

# What each kind that decides an address will do.
SENTENCES: Mapping[str, str] = {
    ReleaseKind.LIVE: "Edition {number} goes live on {at}.",
    ReleaseKind.WITHDRAWN: "The treatment is withdrawn on {at}.",
    ReleaseKind.GONE: "The address answers “410 Gone” from {at}.",
    ReleaseKind.REDIRECT: "The address leads to another treatment from {at}.",
}
BRIEFLY: Mapping[str, str] = {
    ReleaseKind.LIVE: "edition {number}",
    ReleaseKind.WITHDRAWN: "withdrawal",
    ReleaseKind.GONE: "gone",
    ReleaseKind.REDIRECT: "redirect",
}


def with_coming(treatments: QuerySet[Treatment], *, at: datetime) -> QuerySet[Treatment]:
    """Adds `coming_kind`, `coming_number` and `coming_at` of the line that takes effect next,
    and `draft_scheduled`: whether the working copy says what an edition still to come says.
    """
    coming = (
        Release.objects.standing()
        .filter(
            content_id=OuterRef("content_id"),
            language=OuterRef("language"),
            effective_at__gt=at,
        )
        .order_by("effective_at", "sequence")
    )
    same = coming.filter(kind=ReleaseKind.LIVE, edition__digest=OuterRef("draft_digest"))
    return treatments.annotate(
        coming_kind=Subquery(coming.values("kind")[:1]),
        coming_number=Subquery(coming.values("edition__number")[:1]),
        coming_at=Subquery(coming.values("effective_at")[:1]),
        draft_scheduled=Exists(same),
    )


def next_of(treatment: Any) -> str:
    """What takes effect next for a treatment from with_coming(), as a sentence."""
    return _sentence(treatment.coming_kind, treatment.coming_number, treatment.coming_at)


def short_of(treatment: Any) -> str:
    """The same in two words, for a list: "scheduled, edition 2". "" where nothing is."""
    if treatment.coming_kind is None:
        return ""
    return f"scheduled, {BRIEFLY[treatment.coming_kind].format(number=treatment.coming_number)}"


def sentences(lines: Iterable[Release]) -> list[str]:
    """Lines of publishing.pending in words, soonest first."""
    return [
        _sentence(line.kind, line.edition.number if line.edition else None, line.effective_at)
        for line in lines
    ]


def _sentence(kind: str, number: int | None, at: datetime) -> str:
    return SENTENCES[kind].format(number=number, at=said(at))
