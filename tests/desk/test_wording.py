"""A reworded text, word by word."""

import pytest

from treatments.desk.wording import pieces_of

MARKED = {"kept": "{}", "removed": "[-{}-]", "added": "[+{}+]"}


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        (
            "Can be effective when others fail.",
            "Can help when others fail.",
            "Can [-be effective-] [+help+] when others fail.",
        ),
        ("Helps.", "Helps a bit.", "[-Helps.-] [+Helps a bit.+]"),
        ("Helps; topic: safety", "Helps you; topic: safety", "Helps [+you+]; topic: safety"),
        ("Helps you a lot.", "Helps a lot.", "Helps [-you-] a lot."),
        ("The same.", "The same.", "The same."),
    ],
    ids=["inside", "at the end", "before a semicolon", "left out", "nothing"],
)
def test_whole_words_are_removed_and_added(before: str, after: str, marked: str) -> None:
    pieces = pieces_of(before, after)
    assert "".join(MARKED[piece.act].format(piece.text) for piece in pieces) == marked
