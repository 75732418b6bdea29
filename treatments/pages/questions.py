"""The questions patients ask of a treatment, in the order in which every page asks them.

One list for the treatment's page and one for the comparison, made of the same questions, so
that the words and their order never differ. An empty answer is a gap in the source, and is
said as a sentence.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from treatments.editions.document import Document
from treatments.pages.sides import on_topics
from treatments.pages.wording import BENEFIT, DRAWBACK


@dataclass(frozen=True, slots=True)
class Question:
    """`find` gives the part of a document that answers; if that is empty, `gap` words it."""

    slug: str
    words: Promise
    template: str
    find: Callable[[Document], Any]
    gap: Callable[[Document], Promise]
    side: str = ""  # a key of SIDES, whose sign stands before the question and each statement


@dataclass(frozen=True, slots=True)
class Answer:
    """What one document says to one question."""

    question: Question
    document: Document
    part: Any

    @property
    def gap(self) -> Promise:
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
    words: Promise
    sentence: Promise


def _always(sentence: Promise) -> Callable[[Document], Promise]:
    return lambda document: sentence


def _no_drawbacks(document: Document) -> Promise:
    if document.side_effect_groups:
        return _("Our source lists no drawbacks beyond side effects.")
    return _("Our source lists no drawbacks.")


WHAT_IT_IS = Question(
    "what-it-is",
    _("What is it?"),
    "components/words.html",
    lambda document: document.what_it_is.text and document.what_it_is,
    _always(_("Our source does not say what it is.")),
)
HOW_IT_WORKS = Question(
    "how-it-works",
    _("How does it work?"),
    "components/words.html",
    lambda document: document.how_it_works.text and document.how_it_works,
    _always(_("Our source does not say how it works.")),
)
TYPES = Question(
    "types",
    _("For which types of dystonia?"),
    "components/fits.html",
    lambda document: document.fits,
    _always(_("Our source names no type of dystonia.")),
)
BENEFITS = Question(
    "benefits",
    _("What are the benefits?"),
    "components/statements.html",
    lambda document: document.benefits,
    _always(_("Our source lists no benefits.")),
    side=BENEFIT,
)
DRAWBACKS = Question(
    "drawbacks",
    _("What are the drawbacks?"),
    "components/statements.html",
    lambda document: document.drawbacks,
    _no_drawbacks,
    side=DRAWBACK,
)
SIDE_EFFECTS = Question(
    "side-effects",
    _("What are the side effects, and how often?"),
    "components/side_effects.html",
    lambda document: document.side_effect_groups,
    _always(_("Our source does not list side effects.")),
)
DAILY_LIFE = Question(
    "daily-life",
    _("What does it mean in daily life?"),
    "components/sided.html",
    lambda document: on_topics(document, "giving", "daily-life", "reversal", "access"),
    _always(_("Our source says nothing about daily life.")),
)
EVIDENCE = Question(
    "evidence",
    _("How sure is the evidence?"),
    "components/sided.html",
    lambda document: on_topics(document, "evidence"),
    _always(_("Our source does not say.")),
)

ON_ITS_PAGE = (WHAT_IT_IS, HOW_IT_WORKS, TYPES, BENEFITS, DRAWBACKS, SIDE_EFFECTS)
COMPARED = (*ON_ITS_PAGE, DAILY_LIFE, EVIDENCE)

# Asked on every page, once and last: the gap is part of what a reader should know.
UNANSWERED = (
    Unanswered(
        "urgent-help",
        _("When should I get urgent help?"),
        _("Our source does not say. Ask your doctor or pharmacist what to look out for."),
    ),
    Unanswered(
        "without-treatment",
        _("What happens without treatment?"),
        _("Our source does not describe it."),
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
