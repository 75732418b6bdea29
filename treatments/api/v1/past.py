"""The editions that readers of one treatment have met, up to now."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from treatments.editions.models import Edition, Release
from treatments.editions.querysets import EditionQuerySet

# A database's integer holds no more.
LARGEST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Met:
    """An edition, whether it is live, and whether its text may still be read."""

    edition: Edition
    live: bool
    shown: bool


def past_editions(live: Edition, *, at: datetime) -> list[Met]:
    """All of them, the newest first; `live` is the one that is live."""
    ends = Release.objects.endings().of(content_id=live.content_id, language=live.language)
    last_end = ends.filter(effective_at__lte=at).order_by("-effective_at").first()
    return [
        Met(
            edition,
            live=edition.pk == live.pk,
            shown=edition.pk == live.pk
            or last_end is None
            or edition.live_since >= last_end.effective_at,
        )
        for edition in _met(live, at=at).order_by("-number").defer("body")
    ]


def of_number(number: int, live: Edition, *, at: datetime) -> Any:
    """The edition of a number, as live() gives one; None if readers never met it."""
    if number > LARGEST:
        return None
    # What is live keeps the facts of the line that made it live.
    return live if number == live.number else _met(live, at=at).filter(number=number).first()


def _met(live: Edition, *, at: datetime) -> EditionQuerySet:
    return Edition.objects.of(content_id=live.content_id, language=live.language).met(at=at)
