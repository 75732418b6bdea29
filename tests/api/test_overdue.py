"""What partners are told of a review that was due and has not been made."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from tests.universe import NOW, World
from treatments.editions.models import Edition
from treatments.publishing.reviewing import confirm_still_right

TOLD = datetime(2026, 10, 3, 23, 0, tzinfo=UTC)  # midnight in London, 30 days after 3 September
BEFORE = TOLD - timedelta(seconds=1)
SHOWING = ["/api/v1/treatments", "/api/v1/treatments/baclofen", "/api/v1/effects/nausea"]


@pytest.fixture
def at(world: World, clock: Callable[[datetime], None]) -> Callable[[datetime], None]:
    """Set the clock. Baclofen was reviewed on 3 March, for six months."""
    world.baclofen.review_interval = 6
    world.baclofen.save()
    confirm(world, NOW)
    return clock


def confirm(world: World, when: datetime) -> None:
    shown = Edition.objects.get(slug="baclofen").digest
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=shown,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=when,
    )


def review_of(client: Client) -> dict[str, object]:
    found: dict[str, object] = client.get("/api/v1/treatments/baclofen").json()["review"]
    return found


def test_until_the_days_of_grace_are_over_only_the_dates_are_told(
    at: Callable[[datetime], None], client: Client
) -> None:
    at(BEFORE)
    assert review_of(client) == {
        "state": "reviewed",
        "label": "clinically reviewed",
        "last_reviewed": "2026-03-03",
        "next_review": "2026-09-03",
        "overdue": False,
        "overdue_since": None,
    }


def test_then_it_is_said_plainly(at: Callable[[datetime], None], client: Client) -> None:
    at(TOLD)
    review = review_of(client)
    assert (review["overdue"], review["overdue_since"]) == (True, "2026-09-03")


@pytest.mark.parametrize("address", SHOWING)
def test_nobody_is_told_that_the_copy_from_before_is_current(
    at: Callable[[datetime], None], client: Client, address: str
) -> None:
    at(BEFORE)
    held = client.get(address).headers["ETag"]
    assert client.get(address, headers={"If-None-Match": held}).status_code == 304
    at(TOLD)
    answer = client.get(address, headers={"If-None-Match": held})
    assert answer.status_code == 200
    assert '"overdue":true' in answer.content.decode()


@pytest.mark.parametrize("address", SHOWING)
def test_a_review_changes_the_representation_and_not_the_digest(
    at: Callable[[datetime], None], world: World, client: Client, address: str
) -> None:
    at(TOLD)
    before = client.get("/api/v1/treatments/baclofen").json()
    held = client.get(address).headers["ETag"]
    confirm(world, TOLD)
    assert client.get(address).headers["ETag"] != held
    after = client.get("/api/v1/treatments/baclofen").json()
    assert after["edition"] == before["edition"]
    assert after["review"]["overdue"] is False
    assert after["review"]["next_review"] == "2027-04-04"
