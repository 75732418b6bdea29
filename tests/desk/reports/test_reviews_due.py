"""Reviews due and overdue: by the date readers are told."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.desk.reports.reading import column, lines_in, open_report, words_on
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.desk.reports.reviews import due
from treatments.editions.days import today
from treatments.publishing.months import months_after

NAME = "reviews"


@pytest.fixture
def dates(world: World) -> dict[str, date]:
    """Baclofen was to be read again months ago, physiotherapy is in a month; by name."""
    return {
        "Baclofen": reviewed(world, world.baclofen, days_ago=100, interval=1),
        "Physiotherapy": reviewed(world, world.physiotherapy, days_ago=0, interval=1),
    }


def reviewed(world: World, treatment: Treatment, *, days_ago: int, interval: int) -> date:
    """Published after somebody read all of it; when it is to be read again."""
    Treatment.objects.filter(pk=treatment.pk).update(review_interval=interval)
    at = timezone.now() - timedelta(days=days_ago)
    world.approve(world.reword_a_benefit(treatment, "Can help."), whole_page=True, at=at)
    world.publish(treatment, approved=False)
    return months_after(at.date(), interval)


def test_the_most_urgent_come_first(
    dates: dict[str, date], world: World, author_client: Client
) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(owner=world.author)
    lines = lines_in(author_client, NAME)
    assert {line["Treatment"]: line["Next review"] for line in lines} == {
        name: day.isoformat() for name, day in dates.items()
    }
    first, second = lines
    assert first["Treatment"] == "Baclofen"
    assert first["Due"].startswith("overdue by ")
    assert (first["Owner"], first["Edition"]) == ("Test Author", "2")
    assert first["Review"] == "clinically reviewed"
    assert second["Due"].startswith("due in ")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (12, "due in 12 days"),
        (1, "due in 1 day"),
        (0, "due today"),
        (-1, "overdue by 1 day"),
        (-1200, "overdue by 1,200 days"),
    ],
)
def test_how_urgent_it_is_is_said_in_words(days: int, words: str) -> None:
    now = date(2026, 3, 3)
    assert due(now + timedelta(days=days), today=now) == words


def test_only_what_is_overdue(dates: dict[str, date], author_client: Client) -> None:
    assert column(author_client, NAME, "Treatment", which="overdue") == ["Baclofen"]


def test_what_is_due_within_some_days_is_overdue_or_soon(
    dates: dict[str, date], author_client: Client
) -> None:
    left = (dates["Physiotherapy"] - today(now=timezone.now())).days
    assert column(author_client, NAME, "Treatment", days=0) == ["Baclofen"]
    assert column(author_client, NAME, "Treatment", days=left - 1) == ["Baclofen"]
    assert column(author_client, NAME, "Treatment", days=left) == ["Baclofen", "Physiotherapy"]


def test_what_was_never_reviewed_as_a_whole_has_no_date(
    dates: dict[str, date], author_client: Client
) -> None:
    (line,) = lines_in(author_client, NAME, which="without")
    assert (line["Treatment"], line["Next review"], line["Due"]) == ("Muscle relaxants", "", "")


def test_it_is_filtered_by_owner(
    dates: dict[str, date], world: World, author_client: Client
) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(owner=world.author)
    assert column(author_client, NAME, "Treatment", owner=world.author.pk) == ["Baclofen"]
    assert column(author_client, NAME, "Treatment", owner="nobody") == ["Physiotherapy"]


@pytest.mark.parametrize("days", ["soon", "-1", "99999", "1.5"])
def test_days_that_are_no_number_are_refused_and_kept(
    world: World, author_client: Client, days: str
) -> None:
    page = open_report(author_client, NAME, days=days)
    assert "Write a whole number of days from 0 to 3650, for example 30." in words_on(page)
    assert f'value="{days}"' in page.content.decode()


def test_days_are_not_asked_of_what_has_no_date(world: World, author_client: Client) -> None:
    page = open_report(author_client, NAME, which="without", days="30")
    assert "What has no date is not due within any number of days." in words_on(page)
    assert 'value="30"' in page.content.decode()
