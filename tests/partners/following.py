"""Senders in tests: a clock that is moved, and a partner's server that is made up."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from tests.draft_guard import draft_guard
from tests.universe import NOW, World
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition
from treatments.partners.egress.destination import Destination
from treatments.partners.egress.post import Answer, NotReached
from treatments.partners.sending.rounds import deliver

_WORDINGS = count(2)
ADDRESS = "https://hooks.example.org/in"


@dataclass
class Clock:
    """Stands still until it is moved."""

    at: datetime = NOW

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> datetime:
        self.at += timedelta(**by)
        return self.at


@dataclass(frozen=True)
class Received:
    """What a partner's server was sent."""

    id: str
    type: str
    data: dict[str, Any]
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Server:
    """Keeps what it accepts. `says` is a status, or asked for one; None: it is not there."""

    says: Callable[[Received], int | None] | int | None = 204
    retry_after: str = ""
    accepted: list[Received] = field(default_factory=list)
    tried: list[Received] = field(default_factory=list)

    def __call__(self, to: Destination, body: bytes, headers: Mapping[str, str]) -> Answer:
        event = json.loads(body)
        one = Received(headers["webhook-id"], event["type"], event["data"], headers, body)
        self.tried.append(one)
        says = self.says(one) if callable(self.says) else self.says
        if says is None:
            raise NotReached("The connection failed, or broke before an answer came.")
        if 200 <= says < 300:
            self.accepted.append(one)
        return Answer(says, self.retry_after)

    @property
    def types(self) -> list[str]:
        return [one.type for one in self.accepted]


def press(world: World, treatment: Treatment, *, at: datetime, **how: Any) -> Edition:
    """A new edition of a treatment, reworded."""
    world.reword_a_benefit(treatment, f"May help some people, said {next(_WORDINGS)} times.")
    return world.publish(treatment, at=at, **how)


def rounds(clock: Clock, server: Any, most: int = 1000) -> int:
    """Rounds until nothing is due, as `deliver_webhooks --once` makes them; how many."""
    for number in range(most):
        with draft_guard():
            if not deliver(now=clock, poster=server):
                return number
    raise AssertionError(f"after {most} rounds there is still something to send")
