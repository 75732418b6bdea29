"""Whose words a text says: those who wrote it since it said something else."""

import pytest

from treatments.catalogue.models import Contribution
from treatments.review.people import hands_in

ANNE, BOB, CAROL = 1, 2, 3


def hands(*acts: tuple[int | None, str]) -> set[int]:
    """Of a text that says "now" and said "before", saved in turn by these people."""
    contributions = [Contribution(by_id=by, digest=digest) for by, digest in acts]
    return hands_in(contributions, digest="now", previous_digest="before")


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ([(None, "now")], set()),
        ([(ANNE, "now")], {ANNE}),
        ([(ANNE, "before"), (BOB, "now")], {BOB}),
        ([(ANNE, "before"), (BOB, "half"), (CAROL, "now")], {BOB, CAROL}),
        # Written and taken back afterwards.
        ([(ANNE, "before"), (BOB, "now"), (CAROL, "next"), (CAROL, "now")], {BOB}),
        # Back to the words before, and again to these.
        ([(ANNE, "before"), (BOB, "now"), (CAROL, "before"), (CAROL, "now")], {BOB, CAROL}),
        # What was said before was said twice: only what followed counts.
        ([(ANNE, "half"), (ANNE, "before"), (BOB, "now")], {BOB}),
        # Nobody ever saved exactly these words: everyone since then may have written them.
        ([(ANNE, "before"), (BOB, "half"), (CAROL, "nearly")], {BOB, CAROL}),
    ],
)
def test_they_are_those_who_saved_since(
    acts: list[tuple[int | None, str]], expected: set[int]
) -> None:
    assert hands(*acts) == expected
