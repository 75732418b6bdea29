"""Senders of webhooks are killed while they send: no event is lost, swapped, or under two ids."""

import json
import random
import time
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone

from tests.faults.figures import Figures
from tests.faults.press import press_one
from tests.faults.processes import a_process, in_a_process
from tests.partners.receiver import Certificate, Receiver, receiving, status
from treatments.partners.models import Delivery, Subscription
from treatments.partners.sending.rounds import deliver
from treatments.partners.signing_up import apply, decide
from treatments.partners.subscribing import subscribe

PATIENCE = 3.0  # seconds, for a sender to reach the receiver
Accepted = list[tuple[str, int]]  # the id of each event, and the edition it names


def run(sendings: int, seed: int) -> Figures:
    """An edition is pressed, a sender started, and killed around the moment it is answered."""
    figures = Figures("senders")
    chance = random.Random(seed)  # noqa: S311
    accepted: Accepted = []
    killed_while_sending = 0
    with TemporaryDirectory() as folder:
        certificate = Certificate.make(Path(folder))
        with receiving(certificate) as receiver:
            # What is forked knows the settings of this process.
            settings.WEBHOOK_RECEIVERS = [f"127.0.0.1:{receiver.port}"]
            settings.WEBHOOK_CA_FILE = str(certificate.file)
            settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
            receiver.answer = answering(accepted, chance)
            in_a_process(subscribed, f"https://127.0.0.1:{receiver.port}/")
            for number in range(sendings):
                in_a_process(press_one)
                one_kill(receiver, chance)
                killed_while_sending += in_a_process(a_minute_later)
                figures.progress(number + 1, sendings, 0)
            receiver.answer = answering(accepted, chance, trouble=0)
            in_a_process(send_all)
    figures.tried = {
        "sendings": sendings,
        "killed while sending": killed_while_sending,
        "sent twice": len(accepted) - len({one for one, _ in accepted}),
    }
    figures.at_least(sendings // 4, "killed while sending")
    figures.broken = broken(accepted, sendings)
    return figures


def broken(accepted: Accepted, sendings: int) -> dict[str, int]:
    """What must not happen. The first edition was there before anybody subscribed."""
    numbers = [number for _, number in dict.fromkeys(accepted)]
    return {
        "lost": len(set(range(2, sendings + 2)) - set(numbers)),
        "swapped": sum(after < before for before, after in pairwise(numbers)),
        "two ids": len(numbers) - len(set(numbers)),
    }


def answering(accepted: Accepted, chance: random.Random, trouble: float = 0.2) -> Any:
    """A server that takes its time, and is in trouble now and then."""

    def answer(handler: Any) -> None:
        time.sleep(chance.uniform(0, 0.02))
        if chance.random() < trouble:
            status(handler, 503)
            return
        request = handler.received
        number = json.loads(request.body)["data"]["edition"]["number"]
        accepted.append((request.headers["webhook-id"], number))
        status(handler, 200)

    return answer


def subscribed(address: str) -> None:
    """A partner that names the receiver."""
    at = timezone.now()
    said = {"name": "x", "site": "https://x.example", "email": "x@x.example", "purpose": "x"}
    partner, _ = apply(form=UUID(int=1), **said, at=at)
    by = User.objects.create_superuser("manager")
    decide(partner=partner, shown="applied", state="approved", by=by, at=at)
    subscribe(partner=partner, address=address, at=at)


def one_kill(receiver: Receiver, chance: random.Random) -> None:
    """Start a sender, and kill it shortly after it has reached the receiver."""
    before, until = len(receiver.requests), time.monotonic() + PATIENCE
    sender = a_process(send_on)
    while len(receiver.requests) == before and time.monotonic() < until:
        time.sleep(0.001)
    time.sleep(chance.uniform(0, 0.03))
    sender.kill()
    sender.join()


def send_on() -> None:
    """As `deliver_webhooks` does, without its pauses."""
    while True:
        deliver()


def send_all() -> None:
    """As `deliver_webhooks --once`."""
    while deliver():
        pass


def a_minute_later() -> bool:
    """Whether the sender died with something in its hands; its lease runs out, and so does a
    receiver's rest.
    """
    held = Delivery.objects.waiting().filter(lease_until__isnull=False)
    found = bool(held.update(lease_until=timezone.now()))
    Subscription.objects.update(rests_until=None)
    return found
