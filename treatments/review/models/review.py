"""Review: a request about frozen words, and its one decision."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from treatments.catalogue.fields import LineField, ProseField
from treatments.catalogue.models import WorkingCopy
from treatments.editions.documents import AnyDocument, document_of
from treatments.review.querysets import ReviewQuerySet


class Eyes(models.TextChoices):
    """Whose approval a change needs; the difference decides, not the author."""

    CLINICAL = "clinical", "a clinical reviewer"
    EDITORIAL = "editorial", "an editor"


class Review(models.Model):
    """Asked about the bytes in `body`. One changed character in the working copy voids it."""

    class Decision(models.TextChoices):
        APPROVED = "approved", "approved"
        RETURNED = "returned", "returned with reasons"
        RECALLED = "recalled", "taken back by the author"

    working_copy = models.ForeignKey(WorkingCopy, on_delete=models.CASCADE, related_name="reviews")
    digest = models.CharField(max_length=64)
    body = models.TextField(help_text="The canonical text the reviewer reads.")
    live_digest = models.CharField(
        max_length=64,
        blank=True,
        help_text="What it was compared with: what readers saw then, or the last of it that had "
        "second eyes. Empty: nothing.",
    )
    eyes = models.CharField(max_length=20, choices=Eyes)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="reviews"
    )
    message = ProseField(blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="submissions"
    )
    submitted_at = models.DateTimeField()
    decision = models.CharField(max_length=20, choices=Decision, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="decisions"
    )
    decided_at = models.DateTimeField(null=True)
    note = ProseField(blank=True)
    # As the reviewer states it on that day; never looked up, never made up.
    qualification = LineField(max_length=200, blank=True)
    whole_page = models.BooleanField(
        default=False, help_text="The reviewer read the whole page, not only what changed."
    )
    afterwards = models.BooleanField(
        default=False, help_text="Readers saw the text already: it had been published urgently."
    )

    objects: ClassVar[Any] = ReviewQuerySet.as_manager()

    class Meta:
        db_table = "review_review"
        ordering = ["-submitted_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(decision="", decided_by__isnull=True, decided_at__isnull=True)
                | (
                    ~models.Q(decision="")
                    & models.Q(decided_by__isnull=False, decided_at__isnull=False)
                ),
                name="review_decided_by_and_at",
            ),
            models.UniqueConstraint(
                fields=["working_copy"],
                condition=models.Q(decision=""),
                name="review_one_open_for_each_text",
            ),
            models.CheckConstraint(
                condition=models.Q(eyes__in=["clinical", "editorial"]), name="review_eyes_known"
            ),
        ]
        permissions = [
            ("sign_off_clinical", "Can approve as a clinical reviewer"),
            ("sign_off_editorial", "Can approve as an editor"),
        ]

    def __str__(self) -> str:
        return f"{self.working_copy}, for {self.reviewer.get_full_name() or self.reviewer}"

    @property
    def document(self) -> AnyDocument:
        """What the reviewer reads."""
        return document_of(self.working_copy.subject, self.body)
