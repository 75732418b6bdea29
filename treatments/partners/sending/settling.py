"""What an answer means for the event, for those that wait behind it, and for the receiver.

Accepted    2xx. What the receiver refused before it about the same treatment is overtaken.
Refused     the receiver is there and says no to this event: ten attempts over three days, and
            later events do not wait for it.
Trouble     the receiver is not there: everything for it waits, in order, and one event knocks
            every few minutes; after three days the subscription stops where it is.
Gone        410: the receiver wants nothing more, and the subscription stops.
"""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from secrets import SystemRandom

from django.db import transaction

from treatments.partners.models import Delivery, Subscription
from treatments.partners.sending.sending import Outcome

# After the first attempt that was refused, the second, …: ten attempts in all, over three days.
AGAIN = tuple(timedelta(minutes=m) for m in (0.1, 5, 30, 120, 300, 600, 840, 1080, 1320))
# After the first attempt that came to nothing, the second, …, and then always the last: a
# receiver that returns is noticed within five minutes.
KNOCK = tuple(timedelta(seconds=s) for s in (5, 30, 120, 210))
LIMIT = timedelta(days=3)
LONGEST_WAIT = timedelta(days=1)  # that a receiver may ask for with Retry-After
LATELY = timedelta(minutes=5)
NOT_NOW = (408, 425, 429)  # of the 4xx: not about the event


@transaction.atomic
def settle(delivery: Delivery, outcome: Outcome, *, at: datetime) -> None:
    """Keep what came of an attempt. One that has been settled or removed meanwhile stays so."""
    found = Subscription.objects.select_for_update().filter(pk=delivery.subscription_id)
    subscription: Subscription | None = found.first()
    held: Delivery | None = Delivery.objects.waiting().filter(pk=delivery.pk).first()
    if subscription is None or held is None:
        return
    held.attempts += 1
    held.lease_until = None
    held.last_attempt_at, held.last_status = at, outcome.status
    held.last_error = ""
    status = outcome.status or 0
    if 200 <= status < 300:
        _accept(held, subscription, at)
    else:
        held.last_error = outcome.words
        if status == 410:
            _stop(subscription, "The server answered 410: it wants nothing more.", at)
        elif _says_no(status, subscription, at):
            _refuse(held, subscription, at)
        else:
            _knock(held, subscription, outcome, at)
    held.save()
    subscription.save()


def _accept(held: Delivery, subscription: Subscription, at: datetime) -> None:
    held.status = Delivery.Status.DELIVERED
    subscription.accepted_at = at
    subscription.failing_since = subscription.rests_until = None
    if held.content_id:
        before = subscription.deliveries.waiting().filter(
            content_id=held.content_id, language=held.language, pk__lt=held.pk
        )
        before.update(status=Delivery.Status.OVERTAKEN)


def _says_no(status: int, subscription: Subscription, at: datetime) -> bool:
    """Whether the receiver is there. One that fails on a single event often answers 500: then
    it is there if it accepted another a moment ago.
    """
    if 400 <= status < 500:
        return status not in NOT_NOW
    lately = subscription.accepted_at and at - subscription.accepted_at < LATELY
    return status == 500 and bool(lately)


def _refuse(held: Delivery, subscription: Subscription, at: datetime) -> None:
    subscription.failing_since = subscription.rests_until = None
    held.refusals += 1
    if held.refusals > len(AGAIN):
        held.status = Delivery.Status.GIVEN_UP
    else:
        held.next_attempt_at = at + _jittered(AGAIN[held.refusals - 1])


def _knock(held: Delivery, subscription: Subscription, outcome: Outcome, at: datetime) -> None:
    subscription.failing_since = subscription.failing_since or at
    if at - subscription.failing_since >= LIMIT:
        _stop(subscription, f"No event was accepted for three days. {outcome.words}", at)
        return
    rest = _jittered(KNOCK[min(held.attempts, len(KNOCK)) - 1])
    asked = min(_asked_for(outcome.retry_after, at), LONGEST_WAIT)
    subscription.rests_until = at + max(rest, asked)


def _stop(subscription: Subscription, why: str, at: datetime) -> None:
    subscription.stopped_at, subscription.stopped_because = at, why
    subscription.rests_until = None


def _asked_for(retry_after: str, at: datetime) -> timedelta:
    """What a Retry-After header asks for, in seconds or as a date; nothing where it is neither."""
    if retry_after.isascii() and retry_after.isdigit():
        return timedelta(seconds=min(int(retry_after[:9]), 10**8))
    try:
        until = parsedate_to_datetime(retry_after)
    except (TypeError, ValueError):
        return timedelta()
    return until.replace(tzinfo=until.tzinfo or UTC) - at


def _jittered(pause: timedelta) -> timedelta:
    """A fifth more or less, so that many receivers are not tried in step."""
    return pause * SystemRandom().uniform(0.8, 1.2)
