"""How partners are asked about: sentences with the clock passed in."""

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q


def digest_of(token: str) -> str:
    """What is kept of a key or of a private address."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


class PartnerQuerySet(models.QuerySet[Any]):
    """Questions about organisations."""

    def to_answer(self) -> Self:
        """Those who wait for an answer."""
        return self.filter(state="applied")

    def forgettable(self, *, at: datetime) -> Self:
        """Refused or ended, and kept for PARTNER_DAYS since."""
        oldest = at - timedelta(days=settings.PARTNER_DAYS)
        return self.filter(state__in=("refused", "ended"), decided_at__lte=oldest)


class PartnerLinkQuerySet(models.QuerySet[Any]):
    """Questions about private addresses."""

    def with_token(self, token: str) -> Self:
        """The one, if any, that has this token in its address."""
        return self.filter(token_digest=digest_of(token))


class ApiKeyQuerySet(models.QuerySet[Any]):
    """Questions about keys."""

    def with_token(self, token: str) -> Self:
        """The one, if any, that is this key, whether or not it still lives."""
        return self.filter(digest=digest_of(token)).select_related("partner")

    def living(self, *, at: datetime) -> Self:
        """Neither revoked nor expired."""
        return self.filter(revoked_at=None, expires_at__gt=at)


class SubscriptionQuerySet(models.QuerySet[Any]):
    """Questions about subscriptions."""

    def active(self) -> Self:
        """Those that are sent something."""
        return self.filter(stopped_at=None, partner__state="approved")


class DeliveryQuerySet(models.QuerySet[Any]):
    """Questions about deliveries."""

    def waiting(self) -> Self:
        """Not yet accepted, and not given up."""
        return self.filter(status="waiting")

    def due(self, *, at: datetime) -> Self:
        """What may be sent now: nobody holds it, its time has come, its receiver does not rest,
        and nothing that goes before it about the same treatment waits.
        """
        rested = Q(subscription__rests_until=None) | Q(subscription__rests_until__lte=at)
        free = Q(lease_until=None) | Q(lease_until__lte=at)
        ahead = self.model.objects.waiting().filter(
            # One that the receiver keeps refusing does not hold up what comes after it.
            refusals=0,
            subscription=OuterRef("subscription"),
            content_id=OuterRef("content_id"),
            language=OuterRef("language"),
            pk__lt=OuterRef("pk"),
        )
        # Nor does the later one go out while the earlier is on its way.
        held = self.model.objects.waiting().filter(
            lease_until__gt=at,
            subscription=OuterRef("subscription"),
            content_id=OuterRef("content_id"),
            language=OuterRef("language"),
        )
        return self.waiting().filter(
            rested,
            free,
            ~Exists(ahead),
            ~Exists(held),
            next_attempt_at__lte=at,
            subscription__stopped_at=None,
            subscription__partner__state="approved",
        )
