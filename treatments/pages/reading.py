"""What there is to read: the live editions, in the order every page lists them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, TypeVar

from treatments.editions.document import KINDS
from treatments.editions.language import in_use
from treatments.editions.models import Edition
from treatments.pages import wording

# An edition, or whatever else has its name and its document.
Readable = TypeVar("Readable", bound=Any)


@dataclass(frozen=True, slots=True)
class KindOfTreatment:
    """The treatments of one kind. `slug` is a key of KINDS."""

    slug: str
    name: str
    editions: tuple[Edition, ...]


def live_in_order(*, at: datetime, language: str = "") -> list[Edition]:
    """Every live edition in a language: by kind in the order of KINDS, then by name. One query.

    Without a `language`, that of the address.
    """
    language = language or in_use()
    return in_order(Edition.objects.live(at=at).treatments().filter(language=language))


def live_among(slugs: Collection[str], *, at: datetime) -> list[Edition]:
    """The live editions with these slugs, in the same order. One query."""
    live = Edition.objects.live(at=at).treatments()
    return in_order(live.filter(language=in_use(), slug__in=slugs))


def in_order(editions: Iterable[Readable]) -> list[Readable]:
    """The order of every page that lists treatments."""
    order = {kind: place for place, kind in enumerate(KINDS)}
    return sorted(editions, key=lambda one: (order[one.document.kind], one.name.casefold()))


def by_kind(editions: Sequence[Edition]) -> list[KindOfTreatment]:
    """Editions that are in order, under the name of their kind."""
    return [
        KindOfTreatment(kind, str(wording.KINDS[kind]), tuple(same))
        for kind, same in groupby(editions, key=lambda one: one.document.kind)
    ]


def neighbours(
    edition: Readable, editions: Sequence[Readable]
) -> tuple[Readable | None, Readable | None]:
    """The edition before this one and the one after it, where there are such.

    `editions` may be newer than `edition`, and hold its treatment's next one or none.
    """
    treatments = [one.content_id for one in editions]
    if edition.content_id not in treatments:
        return None, None
    place = treatments.index(edition.content_id)
    before = editions[place - 1] if place else None
    after = editions[place + 1] if place + 1 < len(editions) else None
    return before, after
