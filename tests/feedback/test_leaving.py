"""The verbs: leave once, with the words that were read; settle; remove; forget."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User

from tests.feedback.asking import BENEFIT, WORDS, a_token, left
from tests.universe import NOW, World
from treatments.feedback import refusals
from treatments.feedback.actions import forget, leave, remove, sent_already, settle
from treatments.feedback.models import FeedbackMessage

ASKED = {"s": "baclofen", "u": BENEFIT}


def test_the_words_are_those_that_were_read_even_if_the_text_changed_since(world: World) -> None:
    token = a_token(ASKED, NOW)
    world.publish(world.reword_a_benefit(world.baclofen, "Can help."))
    kept = leave(token=token, useful="", words="It is wrong.", at=NOW)
    assert kept.edition_number == 1
    assert kept.shown.startswith(WORDS)


def test_the_same_token_with_the_same_words_is_the_same_message(world: World) -> None:
    token = a_token(ASKED, NOW)
    said = {"token": token, "useful": "", "words": "It is  wrong.\n"}
    assert not sent_already(**said)
    assert leave(**said, at=NOW) == leave(**said, at=NOW + timedelta(minutes=1))
    assert sent_already(**said)
    assert FeedbackMessage.objects.get().received_at == NOW


def test_the_same_token_with_other_words_is_refused(world: World) -> None:
    token = a_token(ASKED, NOW)
    leave(token=token, useful="", words="One.", at=NOW)
    with pytest.raises(refusals.SentAlready):
        leave(token=token, useful="", words="Two.", at=NOW)
    with pytest.raises(refusals.SentAlready):
        sent_already(token=token, useful="", words="Two.")


def test_leaving_one_lets_those_go_that_were_kept_long_enough(world: World, settings) -> None:
    settings.FEEDBACK_DAYS = 30
    left("Long ago.", at=NOW - timedelta(days=31))
    left("Lately.", at=NOW - timedelta(days=29))
    left("Now.")
    assert set(FeedbackMessage.objects.values_list("words", flat=True)) == {"Lately.", "Now."}


def test_settling_takes_a_sentence_and_is_done_once(world: World) -> None:
    message = left()
    with pytest.raises(refusals.SettlementMissing):
        settle(message=message, words=" \n", by=world.author, at=NOW)
    settled = settle(message=message, words="Reworded.", by=world.author, at=NOW)
    assert (settled.settlement, settled.settled_by, settled.settled_at) == (
        "Reworded.",
        world.author,
        NOW,
    )
    with pytest.raises(refusals.SettledAlready):
        settle(message=message, words="Again.", by=world.publisher, at=NOW)


def test_who_may_not_settle_or_remove_is_refused(world: World, db: None) -> None:
    message, stranger = left(), User.objects.create_user("stranger", is_staff=True)
    with pytest.raises(refusals.MayNotSettle):
        settle(message=message, words="Done.", by=stranger, at=NOW)
    for person in (stranger, world.author, world.reviewer):
        with pytest.raises(refusals.MayNotRemove):
            remove(message=message, by=person)
    remove(message=message, by=world.publisher)
    assert not FeedbackMessage.objects.exists()


def test_what_it_is_called_holds_none_of_the_reader_s_words(world: World) -> None:
    """The admin's log keeps the name of what was deleted."""
    assert str(left("I am Somebody.")) == "An error, Baclofen, 03 March 2026"


def test_forgetting_says_how_many_and_takes_the_settled_too(world: World, settings) -> None:
    settings.FEEDBACK_DAYS = 30
    settle(message=left(), words="Done.", by=world.author, at=NOW)
    left(useful="yes", at=NOW + timedelta(seconds=1))
    assert forget(at=NOW + timedelta(days=30)) == 1
    assert forget(at=NOW + timedelta(days=31)) == 1
    assert forget(at=NOW + timedelta(days=31)) == 0
