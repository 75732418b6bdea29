"""Subscription: an address of a partner's that is told what changed, and how far it has got."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q

from treatments.partners.models.partner import Partner
from treatments.partners.querysets import SubscriptionQuerySet


class Subscription(models.Model):
    """Its signing secrets are derived from SECRET_KEY and a salt (secrets.py): neither the
    database nor a copy of it holds one.
    """

    uid = models.UUIDField(unique=True, default=uuid4, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="subscriptions")
    address = models.CharField(max_length=500)
    made_at = models.DateTimeField()
    salt = models.CharField(max_length=32)
    # While a secret is changed, what is sent is signed with both.
    former_salt = models.CharField(max_length=32, blank=True)
    former_until = models.DateTimeField(null=True, blank=True)
    # Up to which moment of the log its deliveries have been made.
    followed_to = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True, help_text="The last time.")
    # Of a receiver that cannot be reached: since when, and when it is next tried.
    failing_since = models.DateTimeField(null=True, blank=True)
    rests_until = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    stopped_because = models.CharField(max_length=300, blank=True)

    objects: ClassVar[SubscriptionQuerySet] = SubscriptionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        db_table = "partners_subscription"
        ordering = ["made_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["partner", "address"], name="subscription_address_once"
            ),
            models.CheckConstraint(
                condition=Q(stopped_at__isnull=True, stopped_because="")
                | (Q(stopped_at__isnull=False) & ~Q(stopped_because="")),
                name="subscription_stopped_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(former_salt="", former_until__isnull=True)
                | (~Q(former_salt="") & Q(former_until__isnull=False)),
                name="subscription_former_secret_ends",
            ),
        ]

    def __str__(self) -> str:
        return self.address
