"""What live editions say, and leave unsaid, about side effects."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from treatments.editions.document import Effect, SideEffect, SideEffectGroup, Statement
from treatments.editions.models import Edition


@dataclass(frozen=True, slots=True)
class Mention:
    """One treatment's words about one effect, and the group of words they stand in."""

    edition: Edition
    group: SideEffectGroup
    side_effect: SideEffect

    @property
    def listed_alone(self) -> bool:
        """Is it the only effect between the group's lead-in and its closing words?"""
        return len(self.group.side_effects) == 1


@dataclass(frozen=True, slots=True)
class WhoMentions:
    """The live treatments, by whether their source mentions an effect."""

    mentions: tuple[Mention, ...]
    silent: tuple[Edition, ...]  # list side effects, but not this one
    none_listed: tuple[Edition, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An effect and the treatments that mention it."""

    effect: Effect
    editions: tuple[Edition, ...]


@dataclass(frozen=True, slots=True)
class Sought:
    """A treatment's drawbacks that a reader may look for among side effects."""

    edition: Edition
    drawbacks: tuple[Statement, ...]


def who_mentions(effect: Effect, editions: Sequence[Edition]) -> WhoMentions:
    """Sort the editions by what they say about the effect."""
    mentions = tuple(
        Mention(edition, group, side_effect)
        for edition in editions
        for group in edition.document.side_effect_groups
        for side_effect in group.side_effects
        if side_effect.effect == effect.slug
    )
    mentioning = {mention.edition for mention in mentions}
    none_listed = none_listed_by(editions)
    silent = (one for one in editions if one not in mentioning and one not in none_listed)
    return WhoMentions(mentions, tuple(silent), none_listed)


def none_listed_by(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """The editions whose source lists no side effect at all."""
    return tuple(one for one in editions if not any(one.document.side_effects))


def listed(effects: Iterable[Effect], editions: Sequence[Edition]) -> list[Listed]:
    """Every effect with the treatments that mention it."""
    return [Listed(effect, _mentioning(effect, editions)) for effect in effects]


def sought_among_side_effects(editions: Iterable[Edition]) -> list[Sought]:
    """The drawbacks to which the side effects page points, treatment by treatment."""
    found = (
        Sought(one, tuple(each for each in one.document.drawbacks if each.sought_as_side_effect))
        for one in editions
    )
    return [sought for sought in found if sought.drawbacks]


def _mentioning(effect: Effect, editions: Iterable[Edition]) -> tuple[Edition, ...]:
    return tuple(
        one
        for one in editions
        if any(side_effect.effect == effect.slug for side_effect in one.document.side_effects)
    )
