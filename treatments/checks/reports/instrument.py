"""An instrument: a list of questions that can be put to one treatment or to several."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from treatments.checks.reports.facts import Facts
from treatments.checks.reports.report import Answer, Item, Report
from treatments.editions.document import Document

Decide = Callable[[Sequence[Document], Facts], Answer]


@dataclass(frozen=True, slots=True)
class Question:
    """What one item asks, in our own words, and how it is decided."""

    number: str
    asks: str
    decide: Decide


@dataclass(frozen=True, slots=True)
class Instrument:
    """Its name, and its questions under the headings of its parts."""

    name: str
    parts: dict[str, tuple[Question, ...]]

    def report(self, documents: Sequence[Document], facts: Facts) -> Report:
        """About one treatment, or about several compared. Raises ValueError for none."""
        if not documents:
            raise ValueError("A report is about at least one document.")
        return Report(
            self.name,
            documents[0].name.text if len(documents) == 1 else f"{len(documents)} treatments",
            tuple(
                _item(part, question, question.decide(documents, facts))
                for part, questions in self.parts.items()
                for question in questions
            ),
        )


def _item(part: str, question: Question, answer: Answer) -> Item:
    return Item(part, question.number, question.asks, answer.verdict, answer.evidence)
