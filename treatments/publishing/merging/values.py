"""One value, or rows of them, that two sides may have changed. Plain Python."""

from collections.abc import Callable, Container, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def merge_value(base: T, ours: T, theirs: T) -> tuple[T, bool]:
    """The value, and whether both changed it: then it is ours."""
    if theirs in (base, ours):
        return ours, False
    return (theirs, False) if ours == base else (ours, True)


def merge_rows(
    base: Mapping[str, T], ours: Mapping[str, T], theirs: Mapping[str, T]
) -> tuple[dict[str, T], set[str]]:
    """Rows by uid, in no order, and the uids that both sides changed.

    Of a row that one side removed and the other changed, ours decides: what a correction took
    away does not come back by itself.
    """
    merged: dict[str, T] = {}
    clashes = set()
    for uid in {**ours, **theirs}:
        value, clash = merge_value(base.get(uid), ours.get(uid), theirs.get(uid))
        if clash:
            clashes.add(uid)
        if value is not None:
            merged[uid] = value
    return merged, clashes


def one_for_each_word(
    merged: dict[str, T], ours: Mapping[str, T], word: Callable[[T], str]
) -> set[str]:
    """Where two sides brought rows about one word, ours stay. The uids of those left out.

    A treatment names each side effect and each type of dystonia once.
    """
    left_out: set[str] = set()
    while True:
        words = [word(row) for row in merged.values()]
        doubled = [
            uid
            for uid, row in merged.items()
            if words.count(word(row)) > 1 and row != ours.get(uid)
        ]
        if not doubled:
            return left_out
        for uid in doubled:
            left_out.add(uid)
            if uid in ours:
                merged[uid] = ours[uid]
            else:
                del merged[uid]


def merge_order(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str], kept: Container[str]
) -> tuple[list[str], bool]:
    """The kept uids in order, and whether both sides moved rows, each in its own way.

    A row that stands on one side only follows the row it followed there.
    """
    common = [uid for uid in base if uid in ours and uid in theirs]
    our_order = [uid for uid in ours if uid in common]
    their_order = [uid for uid in theirs if uid in common]
    placed, clash = merge_value(common, our_order, their_order)
    first, second = (ours, theirs) if placed == our_order else (theirs, ours)
    order = [uid for uid in first if uid in kept]
    for place, uid in enumerate(second):
        if uid in kept and uid not in order:
            before = [other for other in second[:place] if other in order]
            order.insert(order.index(before[-1]) + 1 if before else 0, uid)
    return order, clash
