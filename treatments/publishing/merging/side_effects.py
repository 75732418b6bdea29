"""Side effects and the lead-ins they stand under, merged together. Plain Python."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from treatments.editions.comparison import PARTS
from treatments.editions.described import described
from treatments.editions.document import SideEffect, SideEffectGroup
from treatments.publishing.merging.conflicts import Conflict, conflict_of, order_of
from treatments.publishing.merging.values import merge_order, merge_rows, one_for_each_word

LEAD_IN, SIDE_EFFECT = PARTS["side_effect_groups"], PARTS["side_effects"]

Groups = Sequence[SideEffectGroup]
# A side effect, and the uid of the group it stands under; "" is none.
Placed = tuple[SideEffect, str]


def merge_side_effects(
    base: Groups, ours: Groups, theirs: Groups
) -> tuple[tuple[SideEffectGroup, ...], list[Conflict]]:
    """The groups with what stands in them, and what of theirs is left out."""
    sides = (base, ours, theirs)
    was, mine, yours = (_groups(side) for side in sides)
    groups, clashes = merge_rows(was, mine, yours)
    effects, effect_clashes = merge_rows(*(_effects(side) for side in sides))
    effect_clashes |= one_for_each_word(effects, _effects(ours), lambda row: row[0].effect)
    for uid, (effect, under) in list(effects.items()):
        if under and under not in groups:
            if under in mine:  # the draft removed a lead-in that ours still needs
                groups[under] = mine[under]
                clashes.add(under)
            else:  # the correction removed it: what stood under it is not put back there
                effects[uid] = (effect, "")
                effect_clashes.add(uid)
    order, moved = merge_order(list(was), list(mine), list(yours), groups)
    conflicts = [
        conflict_of(LEAD_IN, mine.get(uid), yours.get(uid), uid)
        for uid in {**mine, **yours}
        if uid in clashes
    ]
    conflicts += [order_of(LEAD_IN)] if moved else []
    merged = []
    for uid in [*order, ""]:
        group = groups.get(uid, SideEffectGroup("", "", "", "", ()))
        within, moved = _within(uid, effects, sides)
        conflicts += [order_of(SIDE_EFFECT)] if moved else []
        if uid or within:
            merged.append(replace(group, side_effects=within))
    return tuple(merged), conflicts + _effect_conflicts(effect_clashes, effects, ours, theirs)


def _groups(side: Groups) -> dict[str, SideEffectGroup]:
    return {group.uid: replace(group, side_effects=()) for group in side if group.uid}


def _effects(side: Groups) -> dict[str, Placed]:
    return {effect.uid: (effect, group.uid) for group in side for effect in group.side_effects}


def _within(
    group: str, effects: Mapping[str, Placed], sides: Sequence[Groups]
) -> tuple[tuple[SideEffect, ...], bool]:
    """What stands in one group, in order, and whether both sides moved rows of it."""
    here = {uid: effect for uid, (effect, under) in effects.items() if under == group}
    lists = [
        [uid for uid, (_, under) in _effects(side).items() if under == group] for side in sides
    ]
    order, moved = merge_order(lists[0], lists[1], lists[2], here)
    order += [uid for uid in here if uid not in order]
    return tuple(here[uid] for uid in order), moved


def _effect_conflicts(
    clashes: set[str], effects: Mapping[str, Placed], ours: Groups, theirs: Groups
) -> list[Conflict]:
    draft = _effects(theirs)
    lead_ins = {**_groups(theirs), **_groups(ours)}
    return [
        Conflict(
            SIDE_EFFECT, _words(effects.get(uid), lead_ins), _words(draft.get(uid), lead_ins), uid
        )
        for uid in {**_effects(ours), **draft}
        if uid in clashes
    ]


def _words(placed: Placed | None, lead_ins: Mapping[str, SideEffectGroup]) -> str:
    if placed is None:
        return ""
    effect, under = placed
    words = described(lead_ins[under]) if under in lead_ins else ""
    return f"{described(effect)}, under {f'“{words}”' if words else 'no lead-in'}"
