"""Marks in a comparison what matters to the reader, and moves it up.

Only rows move: the questions that hold something marked come before the others, and within each
treatment what is marked comes before the rest. Treatments keep their order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from treatments.editions.document import SideEffectGroup
from treatments.pages.comparing.matters import Asked, Matter
from treatments.pages.questions import DAILY_LIFE, Row
from treatments.pages.sides import Sided


@dataclass(frozen=True, slots=True)
class Silence:
    """One thing that matters, and the treatments of which the source says nothing about it."""

    matter: Matter
    editions: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Mattering:
    """What a comparison says about what matters. `marked`: parts of documents."""

    silences: tuple[Silence, ...]
    marked: frozenset[Any]
    kind: bool  # does the kind of a treatment matter?


def mattering(asked: Asked, editions: Sequence[Any]) -> Mattering:
    """What to mark in these editions, and where there is nothing to mark."""
    parts = {
        matter: {one: matter.parts(one.document) for one in editions} for matter in asked.matters
    }
    silences = (
        Silence(matter, () if matter.kind else tuple(one for one in editions if not found[one]))
        for matter, found in parts.items()
    )
    return Mattering(
        tuple(silences),
        frozenset(part for found in parts.values() for some in found.values() for part in some),
        any(matter.kind for matter in asked.matters),
    )


def moved_up(rows: Iterable[Row], what: Mattering) -> tuple[Row, ...]:
    """The rows, and what stands in them, with what is marked first; otherwise as they were."""
    rows = (
        replace(
            row,
            answers=tuple(
                replace(answer, part=_first(answer.part, what.marked)) for answer in row.answers
            ),
        )
        for row in rows
    )
    return tuple(sorted(rows, key=lambda row: not _matters(row, what)))


def _matters(row: Row, what: Mattering) -> bool:
    # The kind of a treatment stands under this question.
    if what.kind and row.question is DAILY_LIFE:
        return True
    return any(_holds(answer.part, what.marked) for answer in row.answers)


def _first(part: Any, marked: frozenset[Any]) -> Any:
    """A part of a document with what is marked first, in groups of side effects as well."""
    if isinstance(part, SideEffectGroup):
        return replace(part, side_effects=_first(part.side_effects, marked))
    if isinstance(part, tuple):
        inner = (_first(one, marked) for one in part)
        return tuple(sorted(inner, key=lambda one: not _holds(one, marked)))
    return part


def _holds(part: Any, marked: frozenset[Any]) -> bool:
    return any(leaf in marked for leaf in _leaves(part))


def _leaves(part: Any) -> Iterator[Any]:
    if isinstance(part, SideEffectGroup):
        yield from part.side_effects
    elif isinstance(part, Sided):
        yield part.statement
    elif isinstance(part, tuple):
        for one in part:
            yield from _leaves(one)
    else:
        yield part
