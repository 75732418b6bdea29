"""ShareLink: an address at which somebody without an account reads exactly these bytes."""

from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from treatments.catalogue.fields import LineField
from treatments.catalogue.models import WorkingCopy
from treatments.editions.documents import AnyDocument, document_of
from treatments.review.querysets import ShareLinkQuerySet

LONGEST = 30  # days


class ShareLink(models.Model):
    """Bound to the text as it was shared. The address itself is known to whoever was sent it:
    only the SHA-256 of its token is kept, so nobody can read it here.
    """

    working_copy = models.ForeignKey(
        WorkingCopy, on_delete=models.CASCADE, related_name="share_links"
    )
    digest = models.CharField(max_length=64)
    body = models.TextField(help_text="The canonical text that the link shows.")
    label = LineField("for", max_length=100, help_text="For whom it is, as staff typed it.")
    token_digest = models.CharField(max_length=64, unique=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="shared"
    )
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="revoked_links",
    )
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = ShareLinkQuerySet.as_manager()

    class Meta:
        db_table = "review_sharelink"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(label=""), name="sharelink_has_label"),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("created_at")), name="sharelink_expires_later"
            ),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="sharelink_revoked_by_and_at",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.working_copy}, for {self.label}"

    @property
    def document(self) -> AnyDocument:
        """What it shows."""
        return document_of(self.working_copy.subject, self.body)

    def has_expired(self, *, at: datetime) -> bool:
        """Whether its days are over."""
        return at >= self.expires_at
