"""Partner: an organisation that asked for keys and webhooks, and what was answered."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from treatments.partners.querysets import PartnerQuerySet

LONGEST_PURPOSE = 1_000  # characters


class Partner(models.Model):
    """No person is named: an organisation, its site, and one address to write to."""

    class State(models.TextChoices):
        APPLIED = "applied", "Applied"
        APPROVED = "approved", "Approved"
        REFUSED = "refused", "Refused"
        ENDED = "ended", "Ended"

    # Names the form it was sent with: sent twice, it is kept once.
    form = models.UUIDField(unique=True, editable=False)
    name = models.CharField("organisation", max_length=120)
    site = models.URLField("address of its site", max_length=200)
    email = models.EmailField("e-mail address", max_length=200)
    purpose = models.TextField("what it is for")
    state = models.CharField(max_length=10, choices=State, default=State.APPLIED)
    applied_at = models.DateTimeField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decided_partners",
        help_text="Whoever of the staff decided last.",
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True, help_text="Why; the partner is told it.")

    objects: ClassVar[PartnerQuerySet] = PartnerQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        db_table = "partners_partner"
        ordering = ["-applied_at", "-pk"]
        permissions = [("manage_partners", "Can approve, refuse and end partners")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="applied", decided_by__isnull=True, decided_at__isnull=True)
                | (~Q(state="applied") & Q(decided_by__isnull=False, decided_at__isnull=False)),
                name="partner_decided_by_and_at",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["refused", "ended"]) | ~Q(reason=""),
                name="partner_refused_or_ended_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def may_use(self) -> bool:
        """Whether its keys are taken and its webhooks sent."""
        return self.state == self.State.APPROVED
