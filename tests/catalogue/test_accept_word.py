"""accept_word: a word that no dictionary has becomes a house word."""

import pytest
from django.contrib.admin.models import ADDITION, LogEntry

from tests.universe import NOW, World
from treatments.catalogue import refusals
from treatments.catalogue.house import house_words, preferred_terms
from treatments.catalogue.house_actions import accept_word
from treatments.catalogue.models import HouseWord
from treatments.checks.house import House
from treatments.checks.spelling import unknown_words
from treatments.review.spelling import known_words


def test_who_added_which_word_is_in_the_log(world: World) -> None:
    row = accept_word(word="tizanidine", by=world.author, at=NOW, reason="A medicine.")
    assert (row.word, row.reason) == ("tizanidine", "A medicine.")
    entry = LogEntry.objects.get()
    assert (entry.user, entry.object_repr, entry.action_flag) == (
        world.author,
        "tizanidine",
        ADDITION,
    )
    assert entry.action_time == NOW


@pytest.mark.parametrize(
    "word", ["tizanidine", "Tizanidine", "Zanaflexx’s", "Zanaflexx's", "d’Ostx"]
)
def test_the_checks_know_it_from_then_on(world: World, word: str) -> None:
    """As it stood in the text: with a capital, as a possessive, with either apostrophe."""
    assert list(unknown_words(word, frozenset())) == [word]
    accept_word(word=word, by=world.author, at=NOW)
    house = House.of(house_words(), preferred_terms())
    assert list(unknown_words(word, house.words)) == []
    assert known_words()(word)


@pytest.mark.parametrize("word", ["", "  ", "two words", "5mg", "a\x00b", "x" * 81, "’s"])
def test_what_is_not_one_word_is_refused(world: World, word: str) -> None:
    with pytest.raises(refusals.NotOneWord):
        accept_word(word=word, by=world.author, at=NOW)
    assert not HouseWord.objects.exists()


def test_a_word_is_added_once_whatever_its_letters(world: World) -> None:
    accept_word(word="DBS", by=world.author, at=NOW)
    with pytest.raises(refusals.KnownWord, match="a house word already"):
        accept_word(word="dbs", by=world.author, at=NOW)
    assert HouseWord.objects.count() == 1


def test_the_right_is_asked_for(world: World) -> None:
    with pytest.raises(refusals.MayNotAddWords):
        accept_word(word="tizanidine", by=world.reviewer, at=NOW)
    assert not HouseWord.objects.exists()
    assert not LogEntry.objects.exists()
