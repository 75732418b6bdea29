"""Passages of sources, word for word, and recorded repairs to what they print."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from treatments.catalogue.fields import ProseField
from treatments.catalogue.models.natural import NaturalKeyModel
from treatments.catalogue.models.source import Source
from treatments.catalogue.querysets import PassageQuerySet


class Passage(NaturalKeyModel):
    """Lines of a source, word for word. Statements, names, fits and terms rest on one."""

    natural_fields = ("source__slug", "first_line", "last_line")

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="passages")
    first_line = models.PositiveIntegerField(help_text="Counted from 1.")
    last_line = models.PositiveIntegerField(help_text="The same as the first, for one line.")
    words = models.TextField(help_text="Exactly as printed; repairs are recorded beside it.")

    objects: ClassVar[PassageQuerySet] = PassageQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        db_table = "catalogue_passage"
        ordering = ["source", "first_line", "last_line"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "first_line", "last_line"], name="passage_once"
            ),
            models.CheckConstraint(
                condition=models.Q(first_line__gte=1, last_line__gte=models.F("first_line")),
                name="passage_lines_in_order",
                violation_error_message="Lines count from 1, and the last is not before the first.",
            ),
            models.CheckConstraint(condition=~models.Q(words=""), name="passage_has_words"),
        ]

    def __str__(self) -> str:
        return f"{self.locator}: {' '.join(self.words.split())}"

    @property
    def locator(self) -> str:
        """ "L13", or "L40-L44"."""
        if self.first_line == self.last_line:
            return f"L{self.first_line}"
        return f"L{self.first_line}-L{self.last_line}"

    @property
    def key(self) -> str:
        """How a Document refers to it: source and locator."""
        return f"{self.source.slug}#{self.locator}"

    def clean(self) -> None:
        """A passage of a source we hold must be there, word for word."""
        if not self.source_id or not self.source.text or not self.first_line or not self.last_line:
            return
        try:
            printed = self.source.lines(self.first_line, self.last_line)
        except ValueError as error:
            raise ValidationError({"first_line": str(error)}) from error
        if printed != self.words:
            raise ValidationError(
                {"words": f'Not what the source prints there, which is: "{printed}"'}
            )


class Repair(NaturalKeyModel):
    """A recorded departure from what a passage prints. Repairs are never silent."""

    natural_fields = (
        "passage__source__slug",
        "passage__first_line",
        "passage__last_line",
        "number",
    )

    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="repairs")
    number = models.PositiveSmallIntegerField(default=1)
    printed = models.CharField(
        max_length=300, blank=True, help_text="What is printed; empty where something was lost."
    )
    repaired = models.CharField(
        max_length=300, blank=True, help_text="What we publish instead; empty where dropped."
    )
    reason = ProseField()

    class Meta:
        db_table = "catalogue_repair"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["passage", "number"], name="repair_numbered_once"),
            models.CheckConstraint(
                condition=~models.Q(printed=models.F("repaired")),
                name="repair_changes_something",
                violation_error_message="A repair changes something: what is printed and what we "
                "publish are the same.",
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="repair_has_reason"),
        ]

    def __str__(self) -> str:
        return f"“{self.printed}” → “{self.repaired}”"
