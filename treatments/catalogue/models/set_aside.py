"""SetAside: a draft that was put out of the way of a correction, to be merged back by uid."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from treatments.catalogue.models.working_copy import WorkingCopy
from treatments.editions.documents import AnyDocument, document_of


class SetAsideQuerySet(models.QuerySet[Any]):
    """Questions about drafts that were set aside."""

    def open(self) -> "SetAsideQuerySet":
        """Those that wait to be merged back or dropped."""
        return self.filter(ending="")


class SetAside(models.Model):
    """Kept for good, also once it was merged back or dropped."""

    class Ending(models.TextChoices):
        MERGED = "merged", "merged back"
        DROPPED = "dropped", "dropped"

    working_copy = models.ForeignKey(
        WorkingCopy, on_delete=models.CASCADE, related_name="drafts_set_aside"
    )
    body = models.TextField(help_text="The draft, as canonical text.")
    digest = models.CharField(max_length=64)
    base_body = models.TextField(help_text="What readers saw then: the draft differs from this.")
    # Whoever wrote in the draft cannot approve a text that it was merged into.
    contributors = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ending = models.CharField(max_length=20, choices=Ending, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    ended_at = models.DateTimeField(null=True)
    left_out = models.TextField(
        blank=True, help_text="What the draft said where the correction won, one thing a line."
    )

    objects: ClassVar[Any] = SetAsideQuerySet.as_manager()

    class Meta:
        db_table = "catalogue_setaside"
        ordering = ["-at", "-pk"]
        verbose_name = "draft set aside"
        verbose_name_plural = "drafts set aside"
        constraints = [
            models.UniqueConstraint(
                fields=["working_copy"],
                condition=models.Q(ending=""),
                name="setaside_one_open_for_each_text",
            ),
            models.CheckConstraint(
                condition=models.Q(ending="", ended_by__isnull=True, ended_at__isnull=True)
                | (~models.Q(ending="") & models.Q(ended_by__isnull=False, ended_at__isnull=False)),
                name="setaside_ended_by_and_at",
            ),
        ]

    def __str__(self) -> str:
        return f"Draft of {self.working_copy}, set aside"

    @property
    def document(self) -> AnyDocument:
        """The draft."""
        return document_of(self.working_copy.subject, self.body)

    @property
    def base(self) -> AnyDocument:
        """What readers saw when it was set aside."""
        return document_of(self.working_copy.subject, self.base_body)
