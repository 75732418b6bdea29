"""Sign-offs: who approved or returned what, as what, and when."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.desk.reports.reading import column, lines_in, open_report, words_on
from tests.universe import World
from treatments.review.actions import recall, return_with_reasons, submit

NAME = "sign-offs"
# The last minute of March in London: in UTC it is the hour before.
MARCH = datetime(2026, 3, 31, 22, 59, tzinfo=UTC)
APRIL = datetime(2026, 3, 31, 23, 0, tzinfo=UTC)


@pytest.fixture
def decided(world: World) -> World:
    """Baclofen approved in March and published; physiotherapy returned in April."""
    baclofen = world.reword_a_benefit(world.baclofen, "Can help.")
    world.approve(baclofen, at=MARCH, qualification="Test qualification", whole_page=True)
    world.publish(baclofen, approved=False)
    changed = world.reword_a_benefit(world.physiotherapy, "Helps much:")
    review = submit(copy=changed, reviewer=world.reviewer, by=world.author, at=MARCH)
    return_with_reasons(review=review, reasons={}, note="Much?", by=world.reviewer, at=APRIL)
    return world


def test_a_line_says_who_as_what_and_of_what(decided: World, author_client: Client) -> None:
    returned, approved = lines_in(author_client, NAME)
    assert approved == {
        "Decided in London": "2026-03-31 23:59:00",
        "Person": "Test Reviewer",
        "Qualification as stated": "Test qualification",
        "Decision": "approved",
        "Text": "Baclofen",
        "Edition": "edition 2",
        "What was read": "the whole page",
        "Asked by": "Test Author",
    }
    assert returned["Decided in London"] == "2026-04-01 00:00:00"
    assert (returned["Text"], returned["Decision"]) == (
        "Physiotherapy",
        "returned with reasons",
    )
    assert (returned["Edition"], returned["Qualification as stated"]) == ("", "")


def test_an_approved_change_that_nobody_published_says_so(
    world: World, author_client: Client
) -> None:
    world.approve(world.reword_a_benefit(world.baclofen, "Can help."))
    (line,) = lines_in(author_client, NAME)
    assert (line["Edition"], line["What was read"]) == ("not published", "the change")


def test_words_approved_twice_lead_each_to_the_edition_pressed_from_them(
    decided: World, author_client: Client
) -> None:
    world = decided
    world.publish(world.reword_a_benefit(world.baclofen, "Helps."))
    world.reword_a_benefit(world.baclofen, "Can help.")
    again = world.approve(world.baclofen, at=datetime.now(tz=UTC))
    world.publish(world.baclofen, approved=False)
    rows = zip(
        column(author_client, NAME, "Text"),
        column(author_client, NAME, "Edition"),
        strict=True,
    )
    assert [edition for name, edition in rows if name == "Baclofen"] == [
        "edition 4",
        "edition 2",
        "edition 3",
    ]
    assert again.decision == "approved"


def test_a_request_taken_back_is_no_decision(world: World, author_client: Client) -> None:
    changed = world.reword_a_benefit(world.baclofen, "Can help.")
    review = submit(copy=changed, reviewer=world.reviewer, by=world.author, at=MARCH)
    assert lines_in(author_client, NAME) == []
    recall(review=review, by=world.author, at=APRIL)
    assert lines_in(author_client, NAME) == []


@pytest.mark.parametrize(
    ("asked", "treatments"),
    [
        ({"to": "2026-03-31"}, ["Baclofen"]),
        ({"from": "2026-04-01"}, ["Physiotherapy"]),
        ({"from": "01/04/2026", "to": "2026-04-01"}, ["Physiotherapy"]),
        ({"from": "2026-03-31", "to": "2026-04-01"}, ["Physiotherapy", "Baclofen"]),
        ({"decision": "approved"}, ["Baclofen"]),
        ({"decision": "returned"}, ["Physiotherapy"]),
        ({"from": "2026-04-02"}, []),
    ],
)
def test_a_period_is_of_london_s_days_and_includes_both(
    decided: World, author_client: Client, asked: dict[str, str], treatments: list[str]
) -> None:
    assert column(author_client, NAME, "Text", **asked) == treatments


def test_only_who_ever_decided_is_offered_as_a_person(
    decided: World, author_client: Client
) -> None:
    page = open_report(author_client, NAME)
    assert f'<option value="{decided.reviewer.pk}">Test Reviewer</option>' in page.content.decode()
    assert f'<option value="{decided.author.pk}"' not in page.content.decode()
    assert len(column(author_client, NAME, "Person", person=decided.reviewer.pk)) == 2


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "31/04/2026", "2026-13-01"])
def test_a_day_that_is_none_is_refused_and_what_was_typed_is_kept(
    decided: World, author_client: Client, day: str
) -> None:
    page = open_report(author_client, NAME, **{"from": day, "to": "2026-04-30"})
    assert "What you wrote under “From” is no day of the calendar." in words_on(page)
    # A date picker would show nothing of it.
    assert f'<input type="text" name="from" value="{day}"' in page.content.decode()
    assert '<input type="date" name="to" value="2026-04-30"' in page.content.decode()
    assert "<table" not in page.content.decode()


def test_a_period_that_runs_backwards_is_refused_and_kept(
    decided: World, author_client: Client
) -> None:
    page = open_report(author_client, NAME, **{"from": "2026-05-01", "to": "2026-04-01"})
    assert "“From” is later than “To”: no day lies between." in words_on(page)
    assert 'name="from" value="2026-05-01"' in page.content.decode()
    assert 'name="to" value="2026-04-01"' in page.content.decode()
    assert ".csv" not in page.content.decode()
