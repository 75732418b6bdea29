"""What may matter to a reader, and where a document speaks of it.

This list decides what a comparison marks and shows first, and nothing else: no treatment is
scored, counted or preferred. Each entry points at what documents hold as data, or at words that
stand in their source; `about` tells the reader exactly where it looks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from treatments.editions.document import Document, named_in


@dataclass(frozen=True, slots=True)
class Matter:
    """`topics` and `effects` are slugs of the document's; `said` are words of the source's."""

    slug: str
    words: Promise
    about: Promise
    topics: frozenset[str] = frozenset()
    effects: frozenset[str] = frozenset()
    said: tuple[str, ...] = ()
    types: bool = False  # what is said about types of dystonia
    kind: bool = False  # which kind of treatment it is: known of every one

    def parts(self, document: Document) -> frozenset[Any]:
        """The statements, side effects, fits and texts of a document that speak of it."""
        statements = (
            one
            for one in (*document.benefits, *document.drawbacks)
            if one.topic in self.topics or self._stands_in(one.text, *one.points)
        )
        side_effects = (
            one
            for one in document.side_effects
            if one.topic in self.topics
            or one.effect in self.effects
            or self._stands_in(one.text, one.condition)
        )
        texts = (
            one for one in (document.what_it_is, document.how_it_works) if self._stands_in(one.text)
        )
        fits = document.fits if self.types else ()
        return frozenset((*statements, *side_effects, *texts, *fits))

    def _stands_in(self, *texts: str) -> bool:
        return any(named_in(self.said, text.lower()) for text in texts)


MATTERS: tuple[Matter, ...] = (
    # The topic, not the word "appointment": the source speaks of follow-up injections and of
    # commitment, and a narrower net would let us say "does not mention" where it does.
    Matter(
        "daily-life",
        _("An easy day, for example few appointments"),
        _("What is said about daily life with it."),
        topics=frozenset({"daily-life"}),
    ),
    # The kind answers it for every treatment; the word finds where others may end in surgery.
    Matter(
        "no-surgery",
        _("No surgery"),
        _("The kind of treatment, and the word “surgery” wherever it stands."),
        said=("surgery",),
        kind=True,
    ),
    # What the source lists that dulls: drowsiness (baclofen, muscle relaxants), tiredness (muscle
    # relaxants), confusion (anticholinergics, baclofen), memory problems (anticholinergics).
    Matter(
        "staying-alert",
        _("Staying alert"),
        _("Among the side effects: drowsiness, tiredness, confusion and memory problems."),
        effects=frozenset({"drowsiness", "tiredness", "confusion", "memory-problems"}),
    ),
    # What the source lists that unsteadies; baclofen's and the muscle relaxants' words differ.
    Matter(
        "steadiness",
        _("Being steady on my feet"),
        _(
            "Among the side effects: dizziness, balance problems, co-ordination problems and "
            "impaired co-ordination."
        ),
        effects=frozenset(
            {"dizziness", "balance-problems", "co-ordination-problems", "impaired-co-ordination"}
        ),
    ),
    # Everything the source lists about eyes.
    Matter(
        "seeing",
        _("Seeing well"),
        _("Among the side effects: drooping eyes, double vision and blurred vision."),
        effects=frozenset({"drooping-eyes", "double-vision", "blurred-vision"}),
    ),
    # Everything the source lists about throat and voice.
    Matter(
        "swallowing-and-voice",
        _("Swallowing and speaking"),
        _("Among the side effects: difficulty swallowing and hoarseness."),
        effects=frozenset({"difficulty-swallowing", "hoarseness"}),
    ),
    # The words themselves: a painful injection is a drawback, neck pain a side effect.
    Matter(
        "little-pain",
        _("Little pain"),
        _("The words “pain” and “painful” wherever they stand."),
        said=("pain", "painful"),
    ),
    Matter(
        "easy-to-give",
        _("Easy to give"),
        _("What is said about how it is given."),
        topics=frozenset({"giving"}),
    ),
    Matter(
        "can-be-undone",
        _("That it can be undone"),
        _("What is said about undoing it."),
        topics=frozenset({"reversal"}),
    ),
    Matter(
        "my-type",
        _("My type of dystonia"),
        _("What is said about types of dystonia."),
        types=True,
    ),
    Matter(
        "how-well",
        _("How well it works"),
        _("What is said about how well it works."),
        topics=frozenset({"effectiveness"}),
    ),
    # A side effect is about safety unless an editor gave it another topic.
    Matter(
        "few-risks",
        _("Few risks"),
        _("What is said about safety, and the side effects."),
        topics=frozenset({"safety"}),
    ),
    Matter(
        "sure-evidence",
        _("Sure evidence"),
        _("What is said about how sure the evidence is."),
        topics=frozenset({"evidence"}),
    ),
    Matter(
        "getting-it",
        _("Being able to get it"),
        _("What is said about getting it."),
        topics=frozenset({"access"}),
    ),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address says matters: entries of the list in its order, and what is not on it."""

    matters: tuple[Matter, ...]
    unknown: tuple[str, ...]

    @property
    def slugs(self) -> tuple[str, ...]:
        return tuple(matter.slug for matter in self.matters)


def asked(values: Iterable[str]) -> Asked:
    """Sort out the values of `matters` in an address."""
    wanted = dict.fromkeys(values)
    known = {matter.slug for matter in MATTERS}
    return Asked(
        tuple(matter for matter in MATTERS if matter.slug in wanted),
        tuple(value for value in wanted if value not in known),
    )
