"""Note: what somebody says about a draft, hung on a statement by its uid."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from treatments.catalogue.fields import LineField, ProseField
from treatments.catalogue.models import WorkingCopy
from treatments.review.models.share import ShareLink
from treatments.review.querysets import NoteQuerySet


class Note(models.Model):
    """By one of the staff, or by an outside reader through a link. It survives rewording, and
    the removal of its statement: it is open until somebody settles it.
    """

    working_copy = models.ForeignKey(WorkingCopy, on_delete=models.CASCADE, related_name="notes")
    part = models.CharField(
        max_length=60,
        blank=True,
        help_text="A statement's uid, or a field's name; empty: the text as a whole.",
    )
    text = ProseField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="notes",
    )
    left_by = LineField(
        max_length=100, blank=True, help_text="The name an outside reader typed; not verified."
    )
    share = models.ForeignKey(
        ShareLink, on_delete=models.CASCADE, null=True, blank=True, related_name="notes"
    )
    # Names the form it was sent with, so that a second press of the button adds nothing.
    form = models.UUIDField(null=True, unique=True, editable=False)
    blocking = models.BooleanField(
        default=False, help_text="Publishing waits until it is settled. Staff decide that."
    )
    at = models.DateTimeField()
    settlement = ProseField(blank=True, help_text="How it was settled.")
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="settled_notes",
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = NoteQuerySet.as_manager()

    class Meta:
        db_table = "review_note"
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="note_has_text"),
            models.CheckConstraint(
                condition=Q(by__isnull=False, left_by="", share__isnull=True)
                | (Q(by__isnull=True, share__isnull=False) & ~Q(left_by="")),
                name="note_by_staff_or_through_a_link",
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by__isnull=True, settlement="")
                | (Q(settled_at__isnull=False, settled_by__isnull=False) & ~Q(settlement="")),
                name="note_settled_by_and_at_and_how",
            ),
        ]

    def __str__(self) -> str:
        return self.text
