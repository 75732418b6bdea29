"""How the words on a page stand: which sources they are from, and who has looked at them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from treatments.editions.document import Source
from treatments.editions.models import Edition, ReviewState


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review state, in words, and the editions that are in it."""

    words: str
    editions: tuple[Edition, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The standing of several live editions together."""

    sources: tuple[Source, ...]
    reviews: tuple[Reviewed, ...]
    overdue: tuple[Edition, ...]  # those whose review readers are told has not been made


def standing(editions: Sequence[Edition]) -> Standing:
    """The sources of live editions, and the editions by review state."""
    state_of = attrgetter("review_state")  # an annotation of live()
    reviews = (
        Reviewed(str(state.label), tuple(one for one in editions if state_of(one) == state))
        for state in ReviewState
    )
    since = attrgetter("overdue_since")  # another
    return Standing(
        sources_of(editions),
        tuple(one for one in reviews if one.editions),
        tuple(sorted(filter(since, editions), key=since)),
    )


def sources_of(editions: Iterable[Edition]) -> tuple[Source, ...]:
    """Every source of the editions, by title. Where two describe one, the latest wins."""
    oldest_first = sorted(editions, key=attrgetter("live_since"))
    latest = {source.slug: source for one in oldest_first for source in one.document.sources}
    return tuple(sorted(latest.values(), key=lambda source: source.title.casefold()))
