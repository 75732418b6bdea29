"""Release: one line of the log of what readers may see. No line is ever updated."""

from datetime import date, datetime
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone

from treatments.editions.immutable import WrittenOnceModel
from treatments.editions.kinds import ReleaseKind, ReviewState
from treatments.editions.querysets import ReleaseQuerySet


class Release(WrittenOnceModel):
    """Readers of the log order by (effective_at, sequence)."""

    sequence = models.PositiveBigIntegerField(unique=True)
    content_id = models.UUIDField()
    language = models.CharField(max_length=12)
    kind = models.CharField(max_length=20, choices=ReleaseKind)
    edition = models.ForeignKey(
        "treatments.Edition", on_delete=models.PROTECT, null=True, related_name="releases"
    )
    effective_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=150, help_text="The name as it was then.")
    recorded_as = models.CharField(
        max_length=200, blank=True, help_text="The qualification a reviewer stated."
    )
    explanation = models.TextField(blank=True, help_text="Public: the sentence readers are shown.")
    note = models.TextField(blank=True, help_text="For staff: readers are never shown it.")
    review_state = models.CharField(max_length=30, choices=ReviewState, blank=True)
    last_reviewed = models.DateField(null=True)
    next_review = models.DateField(null=True)
    redirect_to = models.UUIDField(null=True, help_text="The content_id of another treatment.")
    cancels = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="cancelled_by"
    )

    objects: ClassVar[ReleaseQuerySet] = ReleaseQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        db_table = "editions_release"
        base_manager_name = "objects"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="live")
                | (models.Q(edition__isnull=False) & ~models.Q(review_state="")),
                name="release_live_has_edition_and_state",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind__in=["withdrawn", "gone"]) | ~models.Q(explanation=""),
                name="release_ending_explained",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="redirect", redirect_to__isnull=False)
                | (~models.Q(kind="redirect") & models.Q(redirect_to__isnull=True)),
                name="release_redirect_has_target",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="cancelled", cancels__isnull=False)
                | (~models.Q(kind="cancelled") & models.Q(cancels__isnull=True)),
                name="release_cancellation_names_line",
            ),
        ]
        # Used by ReleaseQuerySet.in_effect to find the latest line of each treatment.
        indexes = [
            models.Index(
                fields=["content_id", "language", "effective_at", "sequence"],
                name="release_latest",
            ),
            # Used by editions.following to read the log in its order, from a place on.
            models.Index(fields=["effective_at", "sequence"], name="release_in_order"),
            # Used by publishing.leading to find the addresses that lead to a treatment.
            models.Index(
                fields=["redirect_to"],
                condition=models.Q(redirect_to__isnull=False),
                name="release_leads_to",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sequence}: {self.get_kind_display()} at {self.effective_at:%d %B %Y %H:%M}"


class ReleaseLog(models.Model):
    """One row that publishing locks, so that sequence follows the order of commits.

    A database's own counter gives numbers before commit, and a reader of the log would skip
    a line that commits late.
    """

    last_sequence = models.PositiveBigIntegerField(default=0)

    class Meta:
        db_table = "editions_log"
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="log_is_one_row")]

    def __str__(self) -> str:
        return f"The log, at line {self.last_sequence}"

    @classmethod
    def lock(cls) -> "ReleaseLog":
        """Hold the log until the transaction ends. Call inside one."""
        log, _ = cls.objects.select_for_update().get_or_create(pk=1)
        return log

    def append(
        self, *, by: str, at: datetime | None = None, next_review: date | None = None, **facts: Any
    ) -> Release:
        """Write the next line. `at` None means now, stamped here, under the lock."""
        now = timezone.now()
        self.last_sequence += 1
        self.save(update_fields=["last_sequence"])
        return Release.objects.create(
            sequence=self.last_sequence,
            effective_at=at or now,
            recorded_at=now,
            recorded_by=by,
            next_review=next_review,
            **facts,
        )
