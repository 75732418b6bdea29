"""A shared word, or a source, as the live editions give it. Where two differ, the latest wins."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from treatments.api.pagination import Rows
from treatments.api.v1.published import Part, Published


@dataclass(frozen=True, slots=True)
class Word(Part):
    """One thing as the edition in `worded_in` words it."""

    worded_in: Published


@dataclass(frozen=True, slots=True)
class Entry(Word):
    """A word, with every treatment that uses it."""

    treatments: list[Published]


def words(part: str, treatments: Iterable[Published]) -> Rows:
    """Everything that these say in `part`, a field of a Document, each once."""
    latest = {
        said.slug: Word(said, one.document, one)
        for one in _oldest_first(treatments)
        for said in getattr(one.document, part)
    }
    return Rows(latest.values())


def entry(slug: str, *, part: str, treatments: Sequence[Published]) -> Entry:
    """The entry for a word that all of these use in `part`."""
    latest = _oldest_first(treatments)[-1]
    said = next(word for word in getattr(latest.document, part) if word.slug == slug)
    by_slug = sorted(treatments, key=attrgetter("edition.slug"))
    return Entry(said, latest.document, latest, by_slug)


def _oldest_first(treatments: Iterable[Published]) -> list[Published]:
    return sorted(treatments, key=attrgetter("edition.live_since", "edition.pk"))
