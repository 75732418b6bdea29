"""The questions patients ask of a treatment, in the order in which every page asks them.

One list for the treatment's page and one for the comparison, made of the same questions, so
that the words and their order never differ. An empty answer is a gap in the source, and is
said as a sentence.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from treatments.editions.document import Document
from treatments.pages.sides import on_topics


@dataclass(frozen=True, slots=True)
class Question:
    """`find` gives the part of a document that answers; if that is empty, `gap` words it."""

    slug: str
    words: str
    template: str
    find: Callable[[Document], Any]
    gap: Callable[[Document], str]
    side: str = ""  # the word whose sign stands before the question and each statement


@dataclass(frozen=True, slots=True)
class Answer:
    """What one document says to one question."""

    question: Question
    document: Document
    part: Any

    @property
    def gap(self) -> str:
        """The sentence that stands where the source is silent."""
        return self.question.gap(self.document)


@dataclass(frozen=True, slots=True)
class Row:
    """One question of the comparison, with the answer of every treatment."""

    question: Question
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that patients ask and our source does not answer for any treatment."""

    slug: str
    words: str
    sentence: str


def _always(sentence: str) -> Callable[[Document], str]:
    return lambda document: sentence


def _no_drawbacks(document: Document) -> str:
    if document.side_effect_groups:
        return "Our source lists no drawbacks beyond side effects."
    return "Our source lists no drawbacks."


WHAT_IT_IS = Question(
    "what-it-is",
    "What is it?",
    "components/words.html",
    lambda document: document.what_it_is.text and document.what_it_is,
    _always("Our source does not say what it is."),
)
HOW_IT_WORKS = Question(
    "how-it-works",
    "How does it work?",
    "components/words.html",
    lambda document: document.how_it_works.text and document.how_it_works,
    _always("Our source does not say how it works."),
)
TYPES = Question(
    "types",
    "For which types of dystonia?",
    "components/fits.html",
    lambda document: document.fits,
    _always("Our source names no type of dystonia."),
)
BENEFITS = Question(
    "benefits",
    "What are the benefits?",
    "components/statements.html",
    lambda document: document.benefits,
    _always("Our source lists no benefits."),
    side="Benefit",
)
DRAWBACKS = Question(
    "drawbacks",
    "What are the drawbacks?",
    "components/statements.html",
    lambda document: document.drawbacks,
    _no_drawbacks,
    side="Drawback",
)
SIDE_EFFECTS = Question(
    "side-effects",
    "What are the side effects, and how often?",
    "components/side_effects.html",
    lambda document: document.side_effect_groups,
    _always("Our source does not list side effects."),
)
DAILY_LIFE = Question(
    "daily-life",
    "What does it mean in daily life?",
    "components/sided.html",
    lambda document: on_topics(document, "giving", "daily-life", "reversal", "access"),
    _always("Our source says nothing about daily life."),
)
EVIDENCE = Question(
    "evidence",
    "How sure is the evidence?",
    "components/sided.html",
    lambda document: on_topics(document, "evidence"),
    _always("Our source does not say."),
)

ON_ITS_PAGE = (WHAT_IT_IS, HOW_IT_WORKS, TYPES, BENEFITS, DRAWBACKS, SIDE_EFFECTS)
COMPARED = (*ON_ITS_PAGE, DAILY_LIFE, EVIDENCE)

# Asked on every page, once and last: the gap is part of what a reader should know.
UNANSWERED = (
    Unanswered(
        "urgent-help",
        "When should I get urgent help?",
        "Our source does not say. Ask your doctor or pharmacist what to look out for.",
    ),
    Unanswered(
        "without-treatment",
        "What happens without treatment?",
        "Our source does not describe it.",
    ),
)


def answers(document: Document) -> tuple[Answer, ...]:
    """What a treatment's own page says."""
    return tuple(_ask(question, document) for question in ON_ITS_PAGE)


def grid(documents: Iterable[Document]) -> tuple[Row, ...]:
    """All treatments, question by question."""
    documents = tuple(documents)
    return tuple(
        Row(question, tuple(_ask(question, document) for document in documents))
        for question in COMPARED
    )


def _ask(question: Question, document: Document) -> Answer:
    return Answer(question, document, question.find(document))
