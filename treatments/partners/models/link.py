"""PartnerLink: a private address at which a partner looks after its keys and webhooks."""

from datetime import datetime
from typing import ClassVar

from django.db import models

from treatments.partners.models.partner import Partner
from treatments.partners.querysets import PartnerLinkQuerySet


class PartnerLink(models.Model):
    """Sent by e-mail. Only the SHA-256 of its token is kept, so nobody can read it here."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="links")
    token_digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    objects: ClassVar[PartnerLinkQuerySet] = PartnerLinkQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        db_table = "partners_link"

    def __str__(self) -> str:
        return f"{self.partner}, until {self.expires_at:%d %B %Y}"

    def has_expired(self, *, at: datetime) -> bool:
        """Whether its days are over."""
        return at >= self.expires_at
