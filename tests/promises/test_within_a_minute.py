"""The promise of docs/partners.md: a withdrawal shows in the API and in feeds within 60 seconds.

At its worst an answer is fetched the moment before the withdrawal shows, and kept, by a partner
or a cache on the way, for as long as its Cache-Control allows.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

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
    "/changes.atom": lambda said: REASON in said,
    "/changes.json": lambda said: REASON in said,
}


@pytest.mark.parametrize("address", SHOWN)
def test_a_withdrawal_shows_within_sixty_seconds(
    world: World, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    def fetched(moment: datetime) -> tuple[bool, timedelta]:
        """Whether the withdrawal shows, and how long the answer may be kept."""
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)
        answer = Client().get(address)
        # Shown while a newer one is fetched is shown, too.
        kept = re.findall(r"(?:max-age|stale-while-revalidate)=(\d+)", answer["Cache-Control"])
        return SHOWN[address](answer.content.decode()), timedelta(seconds=sum(map(int, kept)))

    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    withdraw(copy=world.baclofen, explanation=REASON, by=world.publisher)
    for seconds in (-0.001, 0, 5, 9.999, 10, 11, 60):
        moment = NOW + timedelta(seconds=seconds)
        shows, kept = fetched(moment)
        assert shows or moment + kept <= NOW + PROMISED, seconds
    assert shows
