"""Did you mean: words of live texts, and only such as find something."""

import pytest

from tests.universe import NOW, World
from treatments.publishing.actions import withdraw


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("drowsyness", "drowsiness"),
        ("baclophen", "baclofen"),
        ("fysiotherapy", "physiotherapy"),
        ("pyhsiotherapy", "physiotherapy"),
        ("drowsynes nausia", "drowsiness nausea"),
        ('"daily dosis"', '"daily doses"'),
    ],
)
def test_a_misspelt_word_is_guessed(find, typed: str, meant: str) -> None:
    found = find(typed)
    assert found.hits == ()
    assert found.suggestion == meant
    assert find(meant).hits


def test_the_beginning_of_a_word_may_be_misspelt(find) -> None:
    assert find("phisioth").suggestion == "physiotherapy"


def test_what_finds_something_needs_no_suggestion(find) -> None:
    assert find("drowsiness").suggestion == ""


def test_nothing_is_guessed_from_a_draft_or_for_what_is_near_nothing(find) -> None:
    assert find("sekret").suggestion == ""
    assert find("zzzzzzzz").suggestion == ""


def test_nothing_is_suggested_that_finds_nothing(world: World, find) -> None:
    assert find("nausia").suggestion == "nausea"
    assert find("nausia posture").suggestion == ""
    withdraw(copy=world.baclofen, explanation="Checking.", by=world.publisher, at=NOW)
    assert find("nausia").suggestion == ""
