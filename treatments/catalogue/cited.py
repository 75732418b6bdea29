"""Cited: the passages, repairs and sources a document rests on, collected as it is built."""

from collections.abc import Mapping

from treatments.catalogue.models import Passage, Source
from treatments.editions import document as doc


class Cited:
    """Hands out the keys of passages and remembers which were cited."""

    def __init__(self, passages: Mapping[int, Passage]) -> None:
        """`passages`, by primary key, with their sources and repairs."""
        self._passages = passages
        self._by_key: dict[str, Passage] = {}

    def key(self, passage_id: int | None) -> str:
        """The passage's key; "" where a row rests on none."""
        if passage_id is None:
            return ""
        passage = self._passages[passage_id]
        self._by_key[passage.key] = passage
        return passage.key

    def sourced(self, text: str, passage_id: int | None) -> doc.Sourced:
        """A field's words on their passage; a passage without words is not carried."""
        return doc.Sourced(text, self.key(passage_id)) if text else doc.Sourced()

    @property
    def passages(self) -> tuple[doc.Passage, ...]:
        """What was cited, in the order of the sources."""
        cited = self._by_key.values()
        ordered = sorted(cited, key=lambda p: (p.source.slug, p.first_line, p.last_line))
        return tuple(_passage(passage) for passage in ordered)

    @property
    def sources(self) -> tuple[doc.Source, ...]:
        """The sources of what was cited."""
        by_slug = {p.source.slug: p.source for p in self._by_key.values()}
        return tuple(_source(by_slug[slug]) for slug in sorted(by_slug))


def _passage(passage: Passage) -> doc.Passage:
    repairs = sorted(passage.repairs.all(), key=lambda repair: repair.number)
    return doc.Passage(
        key=passage.key,
        source=passage.source.slug,
        first_line=passage.first_line,
        last_line=passage.last_line,
        words=passage.words,
        repairs=tuple(doc.Repair(r.printed, r.repaired, r.reason) for r in repairs),
    )


def _source(source: Source) -> doc.Source:
    return doc.Source(
        slug=source.slug,
        title=source.title,
        publisher=source.publisher,
        address=source.address,
        published=source.published,
        licence=source.licence,
    )
