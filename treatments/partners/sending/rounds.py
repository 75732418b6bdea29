"""A round: follow the log, take what is due, post it, settle it."""

from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

from treatments.partners.egress.post import post
from treatments.partners.sending.following import follow
from treatments.partners.sending.leasing import lease
from treatments.partners.sending.sending import Poster, send
from treatments.partners.sending.settling import settle


def deliver(*, now: Callable[[], datetime] = timezone.now, poster: Poster = post) -> int:
    """One round; how many events were posted. Zero: nothing is due."""
    follow(at=now())
    at = now()
    batch = lease(at=at)
    for delivery, outcome in send(batch, at=at, poster=poster):
        settle(delivery, outcome, at=now())
    return len(batch)
