"""Whatever happens to treatments, whoever follows the changes ends with exactly what is live.

A walk of twenty random acts through the verbs of the press, on a clock that goes on; the partner
looks now and then, in pages of any size, and sometimes stops in the middle of a reading.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

import pytest
from django.utils import timezone

from tests.follower import Follower, live_set
from tests.universe import NOW, World
from treatments.catalogue.models import Treatment
from treatments.editions.following import LAG
from treatments.publishing.actions import cancel_scheduled, redirect, remove, withdraw
from treatments.publishing.refusals import Refused
from treatments.review.refusals import ReviewRefused

WALKS, ACTS = 12, 20


@dataclass
class Walk:
    """One walk. What the press refuses just does not happen."""

    world: World
    chance: Random
    set_clock: Callable[[datetime], None]
    now: datetime = NOW
    done: int = 0

    def pass_time(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.set_clock(self.now)

    def act(self) -> None:
        self.pass_time(self.chance.choice([0, 0.5, 4, 9, 30, 4000]))
        verbs = (self.publish, self.publish, self.schedule, self.end, self.lead, self.cancel)
        try:
            self.chance.choice(verbs)(self.any_treatment())
            self.done += 1
        except (Refused, ReviewRefused):
            pass

    def any_treatment(self) -> Treatment:
        names = ("muscle_relaxants", "baclofen", "physiotherapy", "deep_brain_stimulation")
        treatment: Treatment = getattr(self.world, self.chance.choice(names))
        return treatment

    def publish(self, treatment: Treatment, after: float = 0) -> None:
        """New words, or the old ones again where they were withdrawn."""
        if self.chance.random() < 0.7:
            words = f"May help {self.chance.randrange(10**9)} people."
            self.world.reword_a_benefit(treatment, words, at=self.now)
        self.world.publish(treatment, at=self.now + timedelta(seconds=after))

    def schedule(self, treatment: Treatment) -> None:
        self.publish(treatment, after=self.chance.choice([1, 20, 3000, 9000]))

    def end(self, treatment: Treatment) -> None:
        verb = self.chance.choice([withdraw, withdraw, remove])
        verb(copy=treatment, explanation="We check it.", by=self.world.publisher)

    def lead(self, treatment: Treatment) -> None:
        redirect(copy=treatment, to=self.any_treatment(), by=self.world.publisher)

    def cancel(self, treatment: Treatment) -> None:
        cancel_scheduled(copy=treatment, by=self.world.publisher)


@pytest.mark.parametrize("seed", range(WALKS))
def test_whoever_follows_ends_with_exactly_the_live_set(
    world: World, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = Random(seed)  # noqa: S311 (no secret)
    clock = [NOW]
    monkeypatch.setattr(timezone, "now", lambda: clock[0])
    walk = Walk(world, chance, lambda moment: clock.__setitem__(0, moment))
    follower = Follower(size=chance.choice([1, 2, 3]))
    for _ in range(ACTS):
        walk.act()
        looks = chance.random()
        if looks < 0.3:
            follower.catch_up()
            assert follower.held == live_set(at=walk.now - LAG)
        elif looks < 0.5:  # one page, and then something comes up
            page = follower.ask().json()
            for change in page["results"]:
                follower.take(change)
            follower.address = page["next"]
    assert walk.done > ACTS // 3
    for seconds in (LAG.total_seconds(), 10_000):  # the second: all that is scheduled has come
        walk.pass_time(seconds)
        follower.catch_up()
        assert follower.held == live_set(at=walk.now - LAG)
