"""The fewest rows that explain a new order are those that moved."""

from itertools import combinations, permutations

import pytest

from treatments.editions.moved import moved


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("", ""),
        ("abcdef", ""),
        ("fabcde", "f"),  # to the top
        ("bcdefa", "a"),  # to the end
        ("abdcef", "d"),  # one of two that changed places
        ("abefcd", "ef"),
        ("fedcba", "fedcb"),
    ],
)
def test_those_that_moved_are_named_in_their_new_order(after: str, expected: str) -> None:
    assert moved("abcdef"[: len(after)], after) == list(expected)


def test_put_back_among_those_that_stayed_they_give_the_old_order_and_none_fewer_would() -> None:
    def rises(kept: tuple[str, ...]) -> bool:
        return list(kept) == sorted(kept)

    for after in permutations("abcde"):
        stayed = tuple(uid for uid in after if uid not in moved("abcde", after))
        assert rises(stayed)
        assert not any(rises(more) for more in combinations(after, len(stayed) + 1))
