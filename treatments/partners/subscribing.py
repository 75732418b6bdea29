"""The verbs of webhooks: subscribe, change the secret, start again, test, send again, remove."""

from datetime import datetime, timedelta
from secrets import token_hex
from uuid import UUID

from django.db import transaction

from treatments.partners import refusals
from treatments.partners.egress.destination import destination_of
from treatments.partners.keys import held_partner
from treatments.partners.models import Delivery, Partner, Subscription

MOST_SUBSCRIPTIONS = 5
BOTH_SECRETS = timedelta(hours=24)


@transaction.atomic
def subscribe(*, partner: Partner, address: str, at: datetime) -> Subscription:
    """Tell an address of every change from now on. Raises a PartnerRefused."""
    held = held_partner(partner)
    address = address.strip()
    destination_of(address)
    if held.subscriptions.count() >= MOST_SUBSCRIPTIONS:
        raise refusals.TooManySubscriptions(MOST_SUBSCRIPTIONS)
    if held.subscriptions.filter(address=address).exists():
        raise refusals.SubscribedAlready
    return Subscription.objects.create(
        partner=held, address=address, made_at=at, followed_to=at, salt=token_hex(16)
    )


@transaction.atomic
def change_secret(*, subscription: Subscription, at: datetime) -> Subscription:
    """A new secret; for a day what is sent is signed with both. Raises StillChanging."""
    held = _held(subscription)
    if held.former_until and held.former_until > at:
        raise refusals.StillChanging(f"{held.former_until:%Y-%m-%d %H:%M} UTC")
    held.former_salt, held.former_until = held.salt, at + BOTH_SECRETS
    held.salt = token_hex(16)
    held.save(update_fields=["salt", "former_salt", "former_until"])
    return held


@transaction.atomic
def start_again(*, subscription: Subscription, at: datetime) -> Subscription:
    """Send again what was stopped, from where it stopped: nothing is left out.

    Raises NotStopped or NotApproved.
    """
    held_partner(subscription.partner)
    held = _held(subscription)
    if held.stopped_at is None:
        raise refusals.NotStopped
    held.stopped_at, held.stopped_because = None, ""
    held.failing_since = held.rests_until = None
    held.save()
    held.deliveries.waiting().update(next_attempt_at=at, refusals=0)
    return held


@transaction.atomic
def send_test(*, subscription: Subscription, at: datetime) -> Delivery:
    """Put a test.ping on its way, now, even if the receiver rests. Raises NotApproved."""
    held_partner(subscription.partner)
    held = _held(subscription)
    held.rests_until = None
    held.save(update_fields=["rests_until"])
    return Delivery.objects.create(subscription=held, made_at=at, next_attempt_at=at)


@transaction.atomic
def send_again(*, subscription: Subscription, since: UUID, at: datetime) -> int:
    """Replay: send the event `since`, and all that came after it, once more under
    the same ids; how many those are. Raises NoSuchDelivery or NotApproved.
    """
    held_partner(subscription.partner)
    held = _held(subscription)
    first = held.deliveries.filter(uid=since).first()
    if first is None:
        raise refusals.NoSuchDelivery
    again = held.deliveries.filter(pk__gte=first.pk, lease_until=None)
    return again.update(status=Delivery.Status.WAITING, next_attempt_at=at, refusals=0)


@transaction.atomic
def unsubscribe(*, subscription: Subscription) -> None:
    """Nothing more is sent, and its log goes."""
    _held(subscription).delete()


def _held(subscription: Subscription) -> Subscription:
    """Locked: a sender may be at work on it."""
    found = Subscription.objects.select_for_update(of=("self",)).select_related("partner")
    held: Subscription = found.get(pk=subscription.pk)
    return held
