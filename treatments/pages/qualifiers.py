"""How often, how long, how much: the qualities of side effects, gathered by what is stated."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from treatments.editions.document import SideEffect

# Field of a SideEffect -> the words that ask for it.
ASKED = {
    "frequency": _("How often"),
    "duration": _("For how long"),
    "amount": _("How much"),
    "condition": _("On what it depends"),
}
# Patients ask these two of every treatment; the others are shown where something is stated.
ALWAYS_ASKED = ("frequency", "duration")


@dataclass(frozen=True, slots=True)
class Stated:
    """One value, in the source's words ("" is not stated), and the effects it is said of."""

    value: str
    side_effects: tuple[SideEffect, ...]

    @property
    def texts(self) -> list[str]:
        """Those effects as this treatment's source words them."""
        return [one.text for one in self.side_effects]


@dataclass(frozen=True, slots=True)
class Qualifier:
    """One quality of some side effects. One value: it is said of them all."""

    words: Promise
    values: tuple[Stated, ...]


def gathered(side_effects: Sequence[SideEffect]) -> list[Qualifier]:
    """The qualities of a treatment's side effects, each value once, in order of mention."""
    return [
        Qualifier(words, _values(side_effects, field))
        for field, words in ASKED.items()
        if field in ALWAYS_ASKED or any(getattr(one, field) for one in side_effects)
    ]


def each(side_effect: SideEffect) -> list[tuple[Promise, str]]:
    """Every quality of one side effect with its value; "" is not stated."""
    return [(words, getattr(side_effect, field)) for field, words in ASKED.items()]


def _values(side_effects: Sequence[SideEffect], field: str) -> tuple[Stated, ...]:
    def value(one: SideEffect) -> str:
        return str(getattr(one, field))

    mentioned = list(dict.fromkeys(value(one) for one in side_effects))
    mentioned.sort(key=lambda said: said == "")  # what is not stated comes last
    in_order = sorted(side_effects, key=lambda one: mentioned.index(value(one)))
    return tuple(Stated(said, tuple(same)) for said, same in groupby(in_order, key=value))
