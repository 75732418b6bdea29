"""An entry: a shared word, and the live editions that use it."""

from collections.abc import Sequence
from dataclasses import dataclass

from treatments.api.v1.published import Part, Published
from treatments.editions.models import Edition


@dataclass(frozen=True, slots=True)
class Entry(Part):
    """A word as the latest release words it."""

    treatments: list[Published]


def entry(slug: str, *, words: str, oldest_first: Sequence[Edition]) -> Entry:
    """The entry for a word that all these editions use in `words`, a field of a Document."""
    latest = oldest_first[-1].document
    return Entry(
        said=next(word for word in getattr(latest, words) if word.slug == slug),
        document=latest,
        treatments=[
            Published(edition, only=slug)
            for edition in sorted(oldest_first, key=lambda edition: edition.slug)
        ],
    )
