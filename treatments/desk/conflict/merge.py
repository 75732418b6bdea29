"""Merging one form: what you touched stays as you typed it, the rest becomes what was saved."""

from collections.abc import Iterable

from treatments.desk.conflict.controls import PLACE, Control, Values


def merge(
    controls: Iterable[Control], *, opened: Values, typed: Values, saved: Values
) -> tuple[Values, list[str]]:
    """The values the form shows next, and a sentence for each control saved differently."""
    merged, sentences = {}, []
    for control in controls:
        was, mine, now = (values[control.name] for values in (opened, typed, saved))
        merged[control.name] = now if mine == was else mine
        if now != was and control.name != PLACE:
            sentences.append(_sentence(control, was, mine, now))
    return merged, sentences


def touched(controls: Iterable[Control], *, opened: Values, typed: Values) -> bool:
    """Whether anything was typed, other than a place in the order."""
    return any(typed[c.name] != opened[c.name] for c in controls if c.name != PLACE)


def _sentence(control: Control, was: str, mine: str, now: str) -> str:
    news = f"{control.label}: was {control.shown(was)}, is now {control.shown(now)}."
    if mine == was:
        return news
    if mine == now:
        return f"{news} You typed the same."
    return f"{news} You typed {control.shown(mine)}, which is kept in the form."
