"""Scheduled: everything still to take effect."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.desk.reports.reading import column, lines_in, open_report, read, words_on
from tests.universe import World
from treatments.publishing.actions import cancel_scheduled, withdraw

NAME = "scheduled"
SUMMER = datetime(2126, 7, 1, 8, 0, tzinfo=UTC)
WINTER = datetime(2126, 12, 1, 9, 0, 5, tzinfo=UTC)


@pytest.fixture
def coming(world: World) -> World:
    """Baclofen's second edition in winter; physiotherapy withdrawn in the summer before."""
    world.publish(world.reword_a_benefit(world.baclofen, "Can help."), at=WINTER)
    withdraw(copy=world.physiotherapy, explanation="It moves.", by=world.publisher, at=SUMMER)
    return world


def test_the_soonest_comes_first_and_says_what_when_and_by_whom(
    coming: World, author_client: Client
) -> None:
    first, second = lines_in(author_client, NAME)
    assert first.pop("Scheduled on")
    assert first == {
        "Text": "Physiotherapy",
        "What": "Withdrawal",
        "Takes effect in London": "2126-07-01 09:00:00",
        "What readers will be told": "It moves.",
        "Scheduled by": "Test Publisher",
    }
    assert (second["Text"], second["What"]) == ("Baclofen", "Edition 2")
    assert second["What readers will be told"] == "Reworded a sentence."


def test_on_the_page_the_second_is_said_in_words(coming: World, author_client: Client) -> None:
    assert [line["Takes effect in London"] for line in read(author_client, NAME)] == [
        "1 July 2126 at 09:00:00",
        "1 December 2126 at 09:00:05",
    ]
    assert "2 changes to come." in words_on(open_report(author_client, NAME))


def test_it_is_filtered_by_what_it_is_and_up_to_which_day(
    coming: World, author_client: Client
) -> None:
    assert column(author_client, NAME, "What", what="live") == ["Edition 2"]
    assert column(author_client, NAME, "What", to="2126-07-01") == ["Withdrawal"]
    assert column(author_client, NAME, "What", to="2126-06-30") == []


def test_what_was_cancelled_is_not_there(coming: World, author_client: Client) -> None:
    cancel_scheduled(copy=coming.baclofen, by=coming.publisher)
    assert column(author_client, NAME, "Text") == ["Physiotherapy"]
