"""Are treatments told in equal detail? Counts side by side, without a score or an order.

For the worklist and the reports only: it needs all treatments, and a source's gap is no fault.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treatments.checks.finding import Finding
from treatments.checks.sentences import words_of
from treatments.editions.document import Document, Statement

# What a reader compares, and what it is called.
COMPARED = {
    "how_it_works": "How it works",
    "benefits": "Benefits",
    "drawbacks": "Drawbacks",
    "side_effect_groups": "Side effects",
    "fits": "Types of dystonia",
}
# So many times the words of the other side are uneven. Our own line; no standard draws one.
UNEVEN = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a treatment: how many statements, and in how many words."""

    statements: int
    words: int


@dataclass(frozen=True, slots=True)
class Balance:
    """What one treatment says for itself, against itself, and not at all."""

    content_id: str
    name: str
    benefits: Side
    drawbacks: Side
    side_effects: Side
    missing: tuple[str, ...]

    @property
    def words_against(self) -> int:
        """Drawbacks and side effects stand on one side."""
        return self.drawbacks.words + self.side_effects.words


def balance_of(document: Document) -> Balance:
    """The counts of one document."""
    return Balance(
        content_id=document.content_id,
        name=document.name.text,
        benefits=_side_of(document.benefits),
        drawbacks=_side_of(document.drawbacks),
        side_effects=_side_effects_of(document),
        missing=tuple(name for name in COMPARED if not _has(document, name)),
    )


def findings(documents: Sequence[Document]) -> Iterator[tuple[Document, Finding]]:
    """What is uneven in each of the documents, seen beside the others; in their order."""
    found = beside([balance_of(document) for document in documents])
    for document, beside_others in zip(documents, found, strict=True):
        yield from ((document, finding) for finding in beside_others)


def beside(balances: Sequence[Balance]) -> Iterator[list[Finding]]:
    """What is uneven in each, seen beside the others; one list for each, in their order."""
    filled = {field: sum(field not in b.missing for b in balances) for field in COMPARED}
    for balance in balances:
        missing = [
            _missing(field, filled[field], len(balances) - 1)
            for field in balance.missing
            if filled[field]
        ]
        yield [*missing, *_uneven(balance)]


def _missing(field: str, filled: int, others: int) -> Finding:
    part = COMPARED[field]
    return Finding.of("part-missing", field, part=part, count=str(filled), others=str(others))


def _uneven(balance: Balance) -> Iterator[Finding]:
    sides = [(balance.benefits.words, "for"), (balance.words_against, "against")]
    (fewer, shorter), (more, longer) = sorted(sides)
    if fewer and more > UNEVEN * fewer:
        counts = {"more": str(more), "fewer": str(fewer)}
        yield Finding.of("sides-uneven", "", longer=longer, shorter=shorter, **counts)


def _has(document: Document, field: str) -> bool:
    value = getattr(document, field)
    return bool(value.text if field == "how_it_works" else value)


def _side_of(statements: Sequence[Statement]) -> Side:
    texts = (text for statement in statements for text in (statement.text, *statement.points))
    return Side(len(statements), _count(texts))


def _side_effects_of(document: Document) -> Side:
    around = [text for g in document.side_effect_groups for text in (g.lead_in, g.closing)]
    effects = [effect.text for effect in document.side_effects]
    return Side(len(effects), _count((*around, *effects)))


def _count(texts: "Iterator[str] | Sequence[str]") -> int:
    return sum(len(words_of(text)) for text in texts)
