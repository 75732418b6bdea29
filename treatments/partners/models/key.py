"""ApiKey: what a partner's program shows to be let in at the higher rate."""

from datetime import datetime
from typing import ClassVar

from django.db import models

from treatments.partners.models.partner import Partner
from treatments.partners.querysets import ApiKeyQuerySet


class ApiKey(models.Model):
    """Only the SHA-256 of its 256 random bits is kept. A slow hash guards words that people
    choose; nobody can guess these.
    """

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="keys")
    prefix = models.CharField(max_length=12, unique=True, help_text="How it begins: its name.")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[ApiKeyQuerySet] = ApiKeyQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        db_table = "partners_apikey"
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.prefix}…"

    def why_ended(self, *, at: datetime) -> str:
        """A sentence for whoever still uses it; "" while it lives."""
        if self.revoked_at:
            return f"This key was revoked on {self.revoked_at:%Y-%m-%d}: make another."
        if at >= self.expires_at:
            return f"This key expired on {self.expires_at:%Y-%m-%d}: make another."
        if not self.partner.may_use:
            return "The partnership this key belongs to is not approved now: write to us."
        return ""
