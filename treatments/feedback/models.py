"""FeedbackMessage: what one reader told us about what they read. Nothing about the reader."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from treatments.feedback.kinds import Kind, Useful
from treatments.feedback.querysets import FeedbackQuerySet

LONGEST = 2_000  # characters


class FeedbackMessage(models.Model):
    """Kept for FEEDBACK_DAYS, then deleted. `shown` holds the words as they were read, so that
    a report can be understood after the text has changed.
    """

    # Names the form it was sent with: sent twice, it is kept once.
    token_id = models.UUIDField(unique=True, editable=False)
    kind = models.CharField(max_length=10, choices=Kind)
    useful = models.CharField(max_length=10, choices=Useful, blank=True)
    words = models.TextField(blank=True)
    page = models.CharField(
        max_length=200, blank=True, help_text="The path of the page, without a query."
    )
    # The edition that was read; all empty where the page shows none, or several.
    content_id = models.UUIDField(null=True, blank=True)
    language = models.CharField(max_length=12, blank=True)
    edition_number = models.PositiveIntegerField(null=True, blank=True)
    edition_name = models.CharField(max_length=200, blank=True)
    part = models.CharField(
        max_length=60,
        blank=True,
        help_text="A statement's uid, or a field's name; empty: the page as a whole.",
    )
    shown = models.TextField(blank=True, help_text="The words of the statement, as shown then.")
    received_at = models.DateTimeField()
    settlement = models.TextField(blank=True, help_text="What was done about it.")
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="settled_feedback",
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[FeedbackQuerySet] = FeedbackQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        db_table = "feedback_message"
        verbose_name = "message from a reader"
        verbose_name_plural = "messages from readers"
        ordering = ["-received_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(kind="useful") & ~Q(useful=""))
                | (Q(kind="error", useful="") & ~Q(words="")),
                name="feedback_says_something",
            ),
            models.CheckConstraint(
                condition=Q(content_id__isnull=True, edition_number__isnull=True, part="")
                | Q(content_id__isnull=False, edition_number__isnull=False),
                name="feedback_names_its_edition",
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by__isnull=True, settlement="")
                | (Q(settled_at__isnull=False, settled_by__isnull=False) & ~Q(settlement="")),
                name="feedback_settled_by_and_at_and_how",
            ),
        ]
        # Used by FeedbackQuerySet.kept and .forgettable.
        indexes = [models.Index(fields=["received_at"], name="feedback_by_time")]

    def __str__(self) -> str:
        # Without the reader's words: the admin's log keeps this after the message is deleted.
        about = self.edition_name or self.page or "the site"
        return f"{self.get_kind_display()}, {about}, {self.received_at:%d %B %Y}"
