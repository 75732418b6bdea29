"""Statements with the side they stand on, for the questions that both sides answer."""

from dataclasses import dataclass

from treatments.editions.document import Document, Statement
from treatments.pages.wording import BENEFIT, DRAWBACK


@dataclass(frozen=True, slots=True)
class Sided:
    """A statement and its side, a key of SIDES: a benefit or a drawback."""

    side: str
    statement: Statement


def on_topics(document: Document, *topics: str) -> tuple[Sided, ...]:
    """The benefits, then the drawbacks, that are about one of the topics."""
    both = (
        *(Sided(BENEFIT, statement) for statement in document.benefits),
        *(Sided(DRAWBACK, statement) for statement in document.drawbacks),
    )
    return tuple(one for one in both if one.statement.topic in topics)
