"""Questions a reader may take to their doctor, of any treatment and where our source is silent.

They are questions and claim nothing. What the source leaves open about a treatment is asked
first, in the words of the gap.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from treatments.pages.questions import (
    DRAWBACKS,
    HOW_IT_WORKS,
    SIDE_EFFECTS,
    TYPES,
    Question,
    answers,
)

Words = str | Promise

IN_GENERAL: tuple[Words, ...] = (
    _("Which type of dystonia do I have?"),
    _("Which treatments could suit me, and which could not? Why?"),
    _("What could we hope for, and what is unlikely?"),
    _("What happens if I choose no treatment, or wait?"),
    _("When should I get help at once, and from whom?"),
    _("Whom can I ask between appointments, if I find it hard to speak?"),
)

OF_EACH: tuple[Words, ...] = (
    _("Could this be an option for my type of dystonia?"),
    _("How would we know that it works, and how soon?"),
    _("Which side effects should I look out for, and what should I do about them?"),
    _("What would it mean for my days: appointments, work, driving?"),
    _("Does it go together with what I take or have already?"),
    _("Can it be stopped or undone, and how?"),
    _("What comes next if it does not help, or if I say no?"),
)

# Where the source leaves one of these open, the reader may ask it.
LEFT_OPEN: dict[Question, Words] = {
    HOW_IT_WORKS: _("How does it work?"),
    TYPES: _("For which types of dystonia is it used?"),
    DRAWBACKS: _("What are its drawbacks?"),
    SIDE_EFFECTS: _("What are its side effects, and how often do they happen?"),
}


@dataclass(frozen=True, slots=True)
class ToAsk:
    """One question; `gap` is the sentence that says what our source leaves open, or ""."""

    words: Words
    gap: Words = ""


@dataclass(frozen=True, slots=True)
class AboutTreatment:
    """What may be asked about one treatment."""

    edition: Any
    questions: tuple[ToAsk, ...]


def about_each(editions: Iterable[Any]) -> list[AboutTreatment]:
    """The questions for every treatment, the open ones first."""
    every = tuple(ToAsk(words) for words in OF_EACH)
    return [AboutTreatment(one, (*_left_open(one), *every)) for one in editions]


def _left_open(edition: Any) -> list[ToAsk]:
    return [
        ToAsk(LEFT_OPEN[answer.question], answer.gap)
        for answer in answers(edition.document)
        if answer.question in LEFT_OPEN and not answer.part
    ]
