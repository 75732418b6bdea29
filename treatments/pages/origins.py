"""Where words come from: the passage behind a statement, its source, and the repairs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from treatments.editions.document import Document, Passage, Source


@dataclass(frozen=True, slots=True)
class Origin:
    """A passage with the source it stands in."""

    passage: Passage
    source: Source


def origins(document: Document, *cited: Any) -> list[Origin]:
    """The passages that `cited` rest on, each once, in their order.

    Cited is whatever of the document has a passage (a statement, a fit, a field), or a
    tuple of such. What rests on no passage adds none.
    """
    passages = {passage.key: passage for passage in document.passages}
    sources = {source.slug: source for source in document.sources}
    keys = dict.fromkeys(key for key in _keys(cited) if key)
    return [Origin(passages[key], sources[passages[key].source]) for key in keys]


def _keys(cited: Iterable[Any]) -> Iterator[str]:
    for one in cited:
        if isinstance(one, tuple):
            yield from _keys(one)
        else:
            yield one.passage
