"""The promise of docs/partners.md: a withdrawal shows in the API and in feeds within 60 seconds.

At its worst an answer is fetched the moment before the withdrawal shows, and kept, by a partner
or a cache on the way, for as long as its Cache-Control allows.
"""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from tests.universe import BACLOFEN, NOW, World
from treatments.publishing.actions import withdraw

REASON = "We check this."
PROMISED = timedelta(seconds=60)
# Each address, and whether an answer shows that baclofen is withdrawn.
SHOWN: dict[str, Callable[[str], bool]] = {
    "/api/v1/treatments": lambda said: "baclofen" not in said,
    "/api/v1/treatments/baclofen": lambda said: REASON in said,
    "/api/v1/effects/nausea": lambda said: "baclofen" not in said,
    f"/api/v1/currency?d={BACLOFEN.digest}": lambda said: REASON in said,
    "/api/v1/changes": lambda said: "baclofen" not in said,
    "/embed/treatments/baclofen/": lambda said: REASON in said,
    "/changes.atom": lambda said: REASON in said,
    "/changes.json": lambda said: REASON in said,
}


# Those that tell a line ten seconds late, so that its commit may take as long.
LATE = ("/api/v1/changes", "/changes.atom", "/changes.json")
Fetched = Callable[[str, float], tuple[bool, timedelta]]


@pytest.fixture
def fetched(world: World, monkeypatch: pytest.MonkeyPatch) -> Fetched:
    """Whether an address shows the withdrawal, so many seconds after NOW, and until when after NOW
    that answer is kept.
    """

    def fetch(address: str, seconds: float) -> tuple[bool, timedelta]:
        moment = timedelta(seconds=seconds)
        monkeypatch.setattr("django.utils.timezone.now", lambda: NOW + moment)
        answer = Client().get(address)
        # Shown while a newer one is fetched is shown, too.
        kept = re.findall(r"(?:max-age|stale-while-revalidate)=(\d+)", answer["Cache-Control"])
        return SHOWN[address](answer.content.decode()), moment + timedelta(
            seconds=sum(map(int, kept))
        )

    return fetch


def withdrawn(world: World) -> None:
    """Baclofen, at NOW."""
    withdraw(copy=world.baclofen, explanation=REASON, by=world.publisher, at=NOW)


@pytest.mark.parametrize("address", SHOWN)
def test_a_withdrawal_shows_within_sixty_seconds(
    world: World, fetched: Fetched, address: str
) -> None:
    shows, until = fetched(address, -0.001)
    assert not shows
    assert until <= PROMISED
    withdrawn(world)
    for seconds in (0, 5, 9.999, 10, 11, 60):
        shows, until = fetched(address, seconds)
        assert shows or until <= PROMISED, seconds
    assert shows


@pytest.mark.parametrize("address", LATE)
def test_whoever_follows_the_log_is_told_as_soon_although_the_commit_took_ten_seconds(
    world: World, fetched: Fetched, address: str
) -> None:
    shows, until = fetched(address, 9.999)
    assert not shows
    assert until <= PROMISED
    withdrawn(world)
    assert fetched(address, 10)[0]
