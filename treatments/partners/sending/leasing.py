"""Leases: what a sender has taken, so that no other sends it, until a minute is over.

A sender that is killed says nothing. Its lease runs out, and the same event goes out again under
the same webhook-id: at least once, and twice only then.
"""

from datetime import datetime, timedelta

from django.db import connection, transaction

from treatments.partners.models import Delivery

# Longer than an attempt can take (egress.post: 20 s, and the resolver), shorter than our promise.
LEASE = timedelta(seconds=60)
AT_ONCE = 8  # in one batch, each in a thread of its own
OF_ONE = 2  # of them to one receiver: a slow one leaves room for the others


@transaction.atomic
def lease(*, at: datetime) -> list[Delivery]:
    """Take the next batch: what waited longest first, one of a treatment, and of a receiver that
    fails only one, which knocks for all.
    """
    due = Delivery.objects.due(at=at).select_related("subscription", "release__edition")
    due = due.defer("release__edition__body").order_by("next_attempt_at", "pk")
    if connection.features.has_select_for_update_skip_locked:  # SQLite has one writer at a time
        due = due.select_for_update(skip_locked=True, of=("self",))
    batch: list[Delivery] = []
    for delivery in due[: AT_ONCE * 8]:
        if len(batch) < AT_ONCE and _fits(delivery, batch):
            batch.append(delivery)
    taken = Delivery.objects.filter(pk__in=[one.pk for one in batch])
    taken.update(lease_until=at + LEASE)
    for one in batch:
        one.lease_until = at + LEASE
    return batch


def _fits(delivery: Delivery, batch: list[Delivery]) -> bool:
    beside = [one for one in batch if one.subscription_id == delivery.subscription_id]
    most = 1 if delivery.subscription.failing_since else OF_ONE
    same = (one.content_id == delivery.content_id and one.content_id for one in beside)
    return len(beside) < most and not any(same)
