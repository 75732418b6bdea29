"""A partner's site holds copies of everything, is away for a week, and ends with what readers see.

The program (tests/follower.py) knows what docs/partners.md tells it, and nothing else.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client

from tests.follower import Follower, live_set
from tests.universe import NOW, World
from treatments.publishing.actions import cancel_scheduled, redirect, withdraw

DAY = timedelta(days=1)
REASON = "A reader told us of a mistake. We are checking it."
At = Callable[[datetime], None]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    """Let it be this moment for everybody."""
    return lambda moment: monkeypatch.setattr("django.utils.timezone.now", lambda: moment)


def test_a_partner_syncs_from_nothing_misses_a_week_and_catches_up(world: World, at: At) -> None:
    # Everything that is published is copied. What was withdrawn before is not mentioned.
    at(NOW)
    site = Follower(size=2)
    assert site.catch_up() == ["upsert"] * 3
    assert site.held == live_set(at=NOW)
    assert site.ended == {}

    # A week goes by: words change twice, one is withdrawn, one leads to another, one comes back,
    # a new edition takes effect on its day and another is called off.
    at(NOW + DAY)
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen, at=NOW + DAY)
    world.publish(world.deep_brain_stimulation, at=NOW + DAY)
    at(NOW + 2 * DAY)
    withdraw(copy=world.muscle_relaxants, explanation=REASON, by=world.publisher)
    redirect(copy=world.physiotherapy, to=world.baclofen, by=world.publisher)
    world.reword_a_benefit(world.baclofen, "May help many people.")
    world.publish(world.baclofen, at=NOW + 6 * DAY)
    world.reword_a_benefit(world.deep_brain_stimulation, "Nobody ever reads this.")
    world.publish(world.deep_brain_stimulation, at=NOW + 6 * DAY)
    cancel_scheduled(copy=world.deep_brain_stimulation, by=world.publisher)

    # Back again: each is told once, as it stands now.
    at(NOW + 7 * DAY)
    assert sorted(site.catch_up()) == ["tombstone", "tombstone", "upsert", "upsert"]
    assert site.held == live_set(at=NOW + 7 * DAY)

    # In the place of the copies stand the reason, and the way to the other treatment.
    assert site.ended[str(world.muscle_relaxants.content_id)]["reason"] == REASON
    replacement = site.ended[str(world.physiotherapy.content_id)]["replacement"]
    assert replacement["content_id"] == str(world.baclofen.content_id)
    other = Client().get(replacement["url"].removeprefix(settings.SITE_URL))
    assert other.json()["benefits"][0]["text"] == "May help many people."

    # All copies are current, and the old ones would have been known for what they are.
    answer = Client().get("/api/v1/currency", {"d": list(site.held.values())}).json()
    assert {copy["state"] for copy in answer["results"]} == {"current"}

    # Nothing more has happened.
    assert site.catch_up() == []


def test_a_partner_that_was_away_too_long_is_told_to_start_again(world: World, at: At) -> None:
    at(NOW)
    site = Follower()
    site.catch_up()
    withdraw(copy=world.baclofen, explanation=REASON, by=world.publisher)

    years_later = NOW + 800 * DAY
    at(years_later)
    refused = site.ask()
    assert refused.status_code == 410
    site.address = refused.json()["restart"]
    site.start_again()
    assert site.held == live_set(at=years_later)
    # What it held and was not told of is taken down.
    assert str(world.baclofen.content_id) in site.ended
