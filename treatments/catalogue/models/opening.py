"""Opening: who has a working copy open to change it, as far as anyone can tell."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from treatments.catalogue.models.working_copy import WorkingCopy
from treatments.catalogue.querysets import OpeningQuerySet


class Opening(models.Model):
    """The latest time that a person opened a text. No lock: see treatments/desk/conflict."""

    working_copy = models.ForeignKey(WorkingCopy, on_delete=models.CASCADE, related_name="openings")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="openings"
    )
    at = models.DateTimeField(db_index=True)

    objects: ClassVar[OpeningQuerySet] = OpeningQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        db_table = "catalogue_opening"
        constraints = [
            models.UniqueConstraint(
                fields=["working_copy", "by"], name="opening_once_for_each_person"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by} opened {self.working_copy}"
