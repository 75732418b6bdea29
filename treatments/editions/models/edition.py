"""Edition: one published Document, numbered, sealed by its digest and the one before."""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models

from treatments.editions.document import SUBJECTS
from treatments.editions.documents import document_of
from treatments.editions.immutable import WrittenOnceModel
from treatments.editions.kinds import ChangeKind
from treatments.editions.querysets import EditionQuerySet


class Edition(WrittenOnceModel):
    """Keyed by (content_id, language, number). `body` is canonical JSON; never rewritten."""

    content_id = models.UUIDField()
    language = models.CharField(max_length=12)
    subject = models.CharField(max_length=20, choices=SUBJECTS)
    number = models.PositiveIntegerField()
    # Copied out of the body so that addresses and lists need not read it.
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    schema = models.PositiveSmallIntegerField()
    body = models.TextField()
    digest = models.CharField(max_length=64)
    previous_digest = models.CharField(max_length=64, blank=True)
    change_kind = models.CharField(max_length=20, choices=ChangeKind)
    change_note = models.TextField(help_text="Public: what changed for the reader, and why.")
    pressed_by = models.CharField(max_length=150, help_text="The name as it was then.")
    pressed_at = models.DateTimeField()
    approved_by = models.CharField(
        max_length=150, blank=True, help_text="The name as it was then; empty for an import."
    )
    approved_as = models.CharField(
        max_length=200, blank=True, help_text="The qualification the reviewer stated."
    )
    urgent_reason = models.TextField(
        blank=True, help_text="For staff: why it could not wait for second eyes; mostly empty."
    )

    objects: ClassVar[EditionQuerySet] = EditionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        db_table = "editions_edition"
        base_manager_name = "objects"
        constraints = [
            models.UniqueConstraint(
                fields=["content_id", "language", "number"], name="edition_number_once"
            ),
            models.CheckConstraint(
                condition=models.Q(number=1, previous_digest="")
                | (models.Q(number__gt=1) & ~models.Q(previous_digest="")),
                name="edition_chained_to_previous",
            ),
            models.CheckConstraint(
                condition=~models.Q(change_kind="imported") | models.Q(number=1),
                name="edition_imported_only_first",
            ),
        ]
        # editions.finder looks a slug up among all editions ever made.
        indexes = [
            models.Index(fields=["subject", "slug", "language"], name="edition_by_slug"),
            # editions.currency looks up the digests that partner sites hold.
            models.Index(fields=["digest"], name="edition_by_digest"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, edition {self.number}"

    @cached_property
    def document(self) -> Any:
        """The frozen Document, or PageDocument, as `subject` says.

        Raises canonical.Unreadable if the body was tampered with.
        """
        return document_of(self.subject, self.body)
