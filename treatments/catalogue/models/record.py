"""What happened to the working copy: who contributed, and what the loader put there."""

from django.conf import settings
from django.db import models

from treatments.catalogue.models.working_copy import WorkingCopy


class Contribution(models.Model):
    """Someone saved a text or one of its rows. `version` is the lock_version it made."""

    class Act(models.TextChoices):
        EDITED = "edited", "edited"
        LOADED = "loaded", "loaded from the fixtures"
        RESTORED = "restored", "restored from an edition"
        SHARED = "shared", "changed a word it shares with others"
        MERGED = "merged", "wrote in a draft that was merged back"
        TRANSLATED = "translated", "began it from the text in another language"
        URGENT = "urgent", "published it urgently, before anybody else had read it"

    working_copy = models.ForeignKey(
        WorkingCopy, on_delete=models.CASCADE, related_name="contributions"
    )
    version = models.PositiveIntegerField()
    act = models.CharField(max_length=20, choices=Act)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="contributions",
        help_text="Empty: the loader.",
    )
    at = models.DateTimeField()
    # What the text said from then on: review asks who contributed since it said what
    # readers see.
    digest = models.CharField(max_length=64)

    class Meta:
        db_table = "catalogue_contribution"
        ordering = ["version"]
        constraints = [
            models.UniqueConstraint(fields=["working_copy", "version"], name="contribution_once"),
        ]

    def __str__(self) -> str:
        who = self.by or "The loader"
        return f"{who} {self.get_act_display()} {self.working_copy} ({self.version})"


class LoadedRow(models.Model):
    """The loader's memory: what it last wrote to a row, to tell whether staff changed it."""

    model = models.CharField(max_length=60)
    key = models.CharField(max_length=300, help_text="The natural key, as JSON.")
    digest = models.CharField(max_length=64)

    class Meta:
        db_table = "catalogue_loadedrow"
        constraints = [models.UniqueConstraint(fields=["model", "key"], name="loadedrow_once")]

    def __str__(self) -> str:
        return f"{self.model} {self.key}"
