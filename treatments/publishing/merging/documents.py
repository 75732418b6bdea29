"""Two documents that went apart, as one: field by field and row by row. Plain Python."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from treatments.editions.comparison import FIELDS, PARTS, field_words
from treatments.editions.document import Document
from treatments.editions.documents import AnyDocument
from treatments.publishing.merging.conflicts import Conflict, conflict_of, order_of
from treatments.publishing.merging.side_effects import merge_side_effects
from treatments.publishing.merging.values import (
    merge_order,
    merge_rows,
    merge_value,
    one_for_each_word,
)
from treatments.publishing.merging.words import with_words

# The parts whose rows stand in one list each; side effects stand in groups.
LISTS = ("benefits", "drawbacks", "fits", "sections")


@dataclass(frozen=True, slots=True)
class Merged:
    """What the working copy would say, and where the draft's wording is left out of it."""

    document: AnyDocument
    conflicts: tuple[Conflict, ...]


def merge(*, base: AnyDocument, ours: AnyDocument, theirs: AnyDocument) -> Merged:
    """Where one side changed something, that stands; where both did, ours, and it is listed.

    The three are of one kind. Shared words are worded as in ours, where it has them.
    """
    conflicts: list[Conflict] = []
    parts: dict[str, Any] = {}
    for name in FIELDS:
        if hasattr(ours, name):
            values = [getattr(document, name) for document in (base, ours, theirs)]
            parts[name], clash = merge_value(*values)
            if clash:
                kept, draft = field_words(ours, name), field_words(theirs, name)
                conflicts.append(Conflict(FIELDS[name], kept, draft))
    for name in LISTS:
        if hasattr(ours, name):
            parts[name] = _merge_list(name, base, ours, theirs, conflicts)
    if isinstance(ours, Document):
        groups = [document.side_effect_groups for document in (base, ours, theirs)]  # type: ignore[union-attr]
        parts["side_effect_groups"], clashes = merge_side_effects(*groups)
        conflicts += clashes
    merged = replace(ours, **parts)
    if isinstance(merged, Document):
        merged = with_words(merged, base=base, ours=ours, theirs=theirs)
    return Merged(merged, tuple(conflicts))


def _merge_list(
    name: str,
    base: AnyDocument,
    ours: AnyDocument,
    theirs: AnyDocument,
    conflicts: list[Conflict],
) -> tuple[Any, ...]:
    was, mine, yours = (_by_uid(getattr(document, name)) for document in (base, ours, theirs))
    rows, clashes = merge_rows(was, mine, yours)
    if name == "fits":
        clashes |= one_for_each_word(rows, mine, lambda fit: fit.dystonia_type)
    order, moved = merge_order(list(was), list(mine), list(yours), rows)
    for uid in [*mine, *yours]:
        if uid in clashes:
            clashes.remove(uid)
            conflicts.append(conflict_of(PARTS[name], mine.get(uid), yours.get(uid), uid))
    if moved:
        conflicts.append(order_of(PARTS[name]))
    return tuple(rows[uid] for uid in order)


def _by_uid(rows: Sequence[Any]) -> dict[str, Any]:
    return {row.uid: row for row in rows}
