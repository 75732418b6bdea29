"""What search found, as partners read it: treatments and shared words that are live."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from treatments.api.addresses import address
from treatments.api.v1.published import Published, live_editions, published
from treatments.editions.document import TREATMENT
from treatments.editions.models import Facet
from treatments.editions.search.finding import WordHit, search
from treatments.editions.search.snippets import Line

# Where the words of each group are.
VIEWS = {
    Facet.Group.EFFECT: "api-v1:effect",
    Facet.Group.DYSTONIA_TYPE: "api-v1:dystonia-type",
    Facet.Group.TERM: "api-v1:term",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A treatment, with those of its lines in which something was found."""

    published: Published
    lines: tuple[Line, ...]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.published, name)


def found(text: str, *, at: datetime) -> dict[str, Any]:
    """Everything that answers a query, by the names of FoundSerializer."""
    answer = search(text, at=at)
    hits = {hit.slug: hit for hit in answer.hits if hit.subject == TREATMENT}
    live = {edition.slug: edition for edition in live_editions(at=at).filter(slug__in=hits)}
    return {
        # In the order of the hits; one that ended meanwhile is left out.
        "results": [
            Hit(published(live[slug], at=at), hit.lines)
            for slug, hit in hits.items()
            if slug in live
        ],
        "words": [_word(word) for word in answer.words],
        "also_searched_for": answer.also,
        "suggestion": answer.suggestion or None,
        "more": answer.many or answer.more > 0,
    }


def _word(word: WordHit) -> dict[str, str]:
    return {
        "group": word.group,
        "slug": word.slug,
        "name": "".join(piece.text for piece in word.name),
        "url": address(VIEWS[Facet.Group(word.group)], word.slug),
    }
