"""Where a row goes when its number is typed."""

import pytest

from treatments.desk.order import in_order

ABCD = [(1, 1), (2, 2), (3, 3), (4, 4)]


@pytest.mark.parametrize(
    ("rows", "typed", "result"),
    [
        (ABCD, {}, [1, 2, 3, 4]),
        (ABCD, {4: 2}, [1, 4, 2, 3]),
        (ABCD, {1: 3}, [2, 3, 1, 4]),
        (ABCD, {1: 2, 2: 1}, [2, 1, 3, 4]),
        (ABCD, {1: 0}, [2, 3, 4, 1]),
        (ABCD, {1: 99}, [2, 3, 4, 1]),
        ([(5, 0), *ABCD], {}, [1, 2, 3, 4, 5]),
        ([(5, 0), *ABCD], {5: 1}, [5, 1, 2, 3, 4]),
    ],
    ids=[
        "nothing typed",
        "up",
        "down",
        "two swap",
        "taken out: last",
        "beyond the end: last",
        "new: last",
        "new: first",
    ],
)
def test_rows_close_up_around_the_typed_places(
    rows: list[tuple[int, int]], typed: dict[int, int], result: list[int]
) -> None:
    assert in_order(rows, typed) == result
