"""Delivery: one event on its way to one subscription, made from a line of the log."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q

from treatments.editions.models import Release
from treatments.partners.models.subscription import Subscription
from treatments.partners.querysets import DeliveryQuerySet


class Delivery(models.Model):
    """Made in the order of the log, so that keys of one subscription follow it."""

    class Status(models.TextChoices):
        WAITING = "waiting", "Waiting"
        DELIVERED = "delivered", "Delivered"
        # A later event about the same treatment was accepted while the receiver refused this one.
        OVERTAKEN = "overtaken", "Overtaken by a later event"
        GIVEN_UP = "given-up", "Given up"

    # The webhook-id: the same at every attempt.
    uid = models.UUIDField(unique=True, default=uuid4, editable=False)
    subscription = models.ForeignKey(
        Subscription, on_delete=models.CASCADE, related_name="deliveries"
    )
    # None for test.ping, which is about nothing.
    release = models.ForeignKey(
        Release, on_delete=models.PROTECT, null=True, related_name="deliveries"
    )
    # Of the line, so that the next to be sent is found without it.
    content_id = models.UUIDField(null=True)
    language = models.CharField(max_length=12, blank=True)
    made_at = models.DateTimeField()
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    # Attempts to which the receiver itself said no; the others did not reach it.
    refusals = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    last_attempt_at = models.DateTimeField(null=True)
    last_status = models.PositiveSmallIntegerField(null=True)
    last_error = models.CharField(max_length=200, blank=True, help_text="In words of ours.")

    objects: ClassVar[DeliveryQuerySet] = DeliveryQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        db_table = "partners_delivery"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["subscription", "release"], name="delivery_once"),
        ]
        # Used by DeliveryQuerySet.due and .ahead_of.
        indexes = [
            models.Index(
                fields=["subscription", "content_id", "language"],
                condition=Q(status="waiting"),
                name="delivery_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"msg_{self.uid.hex}"
