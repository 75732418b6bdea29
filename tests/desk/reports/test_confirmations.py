"""Still right, by person and period: the reviews that moved dates and no word."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.desk.reports.reading import column, lines_in, open_report, words_on
from tests.universe import NOW, World
from treatments.editions.models import Edition
from treatments.publishing.reviewing import confirm_still_right

NAME = "still-right"


@pytest.fixture
def confirmed(world: World) -> World:
    """The reviewer read two treatments again, a week apart."""
    for copy, days in ((world.baclofen, 0), (world.physiotherapy, 7)):
        live = Edition.objects.live(at=NOW).get(content_id=copy.content_id)
        confirm_still_right(
            copy=copy,
            shown_digest=live.digest,
            sources_checked=["leaflet"],
            qualification="Test qualification",
            note="Read beside the leaflet.",
            by=world.reviewer,
            at=NOW + timedelta(days=days),
        )
    return world


def test_it_says_who_as_what_when_and_of_which_edition(
    confirmed: World, author_client: Client
) -> None:
    later, first = lines_in(author_client, NAME)
    assert first == {
        "Confirmed in London": "2026-03-03 09:00:00",
        "Person": "Test Reviewer",
        "Qualification as stated": "Test qualification",
        "Text": "Baclofen",
        "Edition": "1",
        "Next review": "2029-03-03",
        "Note for staff": "Read beside the leaflet.",
    }
    assert later["Text"] == "Physiotherapy"
    assert "2 confirmations." in words_on(open_report(author_client, NAME))


def test_it_is_filtered_by_person_and_period(confirmed: World, author_client: Client) -> None:
    assert column(author_client, NAME, "Text", **{"from": "2026-03-10"}) == ["Physiotherapy"]
    assert column(author_client, NAME, "Text", to="2026-03-03") == ["Baclofen"]
    assert len(column(author_client, NAME, "Text", person="Test Reviewer")) == 2


def test_an_approval_of_a_change_is_no_confirmation(world: World, author_client: Client) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "Can help."))
    assert lines_in(author_client, NAME) == []
