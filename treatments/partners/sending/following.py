"""Following the log: a delivery for each line that a subscription has not been given yet."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef

from treatments.editions.document import TREATMENT
from treatments.editions.language import LANGUAGE
from treatments.editions.models import Release
from treatments.editions.querysets import ReleaseQuerySet
from treatments.partners.events import TYPES
from treatments.partners.models import Delivery, Subscription

# A line is stamped before its transaction commits, and may be seen later than one stamped after
# it. So each look goes back over this long, which no transaction lasts, and nothing has to wait.
LOOK_BACK = timedelta(minutes=10)


def follow(*, at: datetime) -> int:
    """Make what is missing for every active subscription; how many deliveries that was."""
    return sum(_follow(pk, at) for pk in _behind(at))


def _behind(at: datetime) -> list[int]:
    """Those for which the log may hold something: one query where nothing has happened."""
    lines = _lines(at).filter(effective_at__gte=OuterRef("followed_to") - LOOK_BACK)
    told = Delivery.objects.filter(subscription=OuterRef(OuterRef("pk")), release=OuterRef("pk"))
    news = lines.filter(~Exists(told), effective_at__gte=OuterRef("made_at"))
    return list(Subscription.objects.active().filter(Exists(news)).values_list("pk", flat=True))


@transaction.atomic
def _follow(pk: int, at: datetime) -> int:
    """In the order of the log; the lock keeps two senders from mixing theirs."""
    subscription = Subscription.objects.select_for_update(of=("self",)).get(pk=pk)
    told = Delivery.objects.filter(subscription=subscription, release=OuterRef("pk"))
    since = max(subscription.followed_to - LOOK_BACK, subscription.made_at)
    lines = _lines(at).filter(~Exists(told), effective_at__gte=since)
    made = Delivery.objects.bulk_create(
        Delivery(
            subscription=subscription,
            release=line,
            content_id=line.content_id,
            language=line.language,
            made_at=at,
            next_attempt_at=at,
        )
        for line in lines.order_by("effective_at", "sequence")
    )
    subscription.followed_to = at
    subscription.save(update_fields=["followed_to"])
    return len(made)


def _lines(at: datetime) -> ReleaseQuerySet:
    """What readers have been told of treatments in the API's language up to `at`."""
    cancelled = Release.objects.filter(cancels=OuterRef("pk"))
    told: ReleaseQuerySet = Release.objects.filter(
        ~Exists(cancelled),
        edition__subject=TREATMENT,
        kind__in=TYPES,
        language=LANGUAGE,
        effective_at__lte=at,
    )
    return told
