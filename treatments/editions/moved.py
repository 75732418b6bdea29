"""Which rows of a list were moved: the fewest that explain the new order. Plain Python."""

from bisect import bisect_left
from collections.abc import Sequence


def moved(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """Those in `after` that are not in the longest run whose order stayed.

    Both hold the same uids. To take one row to the top moves one row, not all of them.
    """
    place = {uid: number for number, uid in enumerate(before)}
    stayed = _longest_rise([place[uid] for uid in after])
    return [uid for uid in after if place[uid] not in stayed]


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The numbers of one longest rising subsequence; no number comes twice."""
    ends: list[int] = []  # the smallest number in which a rise of each length so far can end
    previous: dict[int, int | None] = {}
    for number in numbers:
        length = bisect_left(ends, number)
        previous[number] = ends[length - 1] if length else None
        ends[length : length + 1] = [number]
    rise = set()
    number_or_none = ends[-1] if ends else None
    while number_or_none is not None:
        rise.add(number_or_none)
        number_or_none = previous[number_or_none]
    return rise
