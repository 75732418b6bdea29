"""WorkingCopy: what staff are writing, a treatment or a page of the site, in one language.

One table for both (see Treatment and Page): they differ in their parts, not in how they are
edited, reviewed and published.
"""

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models

from treatments.catalogue.fields import LineField, LinesField, ProseField
from treatments.catalogue.models.natural import NaturalKeyModel
from treatments.catalogue.models.passage import Passage
from treatments.catalogue.querysets import WorkingCopyQuerySet
from treatments.editions.document import KINDS, SUBJECTS, TREATMENT

# An address of that form could not be told from a content_id in the API.
not_like_an_id = RegexValidator(
    r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
    "Choose words: this reads like an identifier.",
    inverse_match=True,
)


# A page has a name and sections, and none of these.
TREATMENT_ONLY = frozenset(
    {
        "name_passage",
        "name_restored",
        "also_known_as",
        "kind",
        "what_it_is",
        "what_it_is_passage",
        "how_it_works",
        "how_it_works_passage",
    }
)


def passage_field(related_name: str) -> models.ForeignKey:
    """The passage a field rests on; a passage in use cannot be deleted."""
    return models.ForeignKey(
        Passage, on_delete=models.PROTECT, null=True, blank=True, related_name=related_name
    )


def keeper_field(related_name: str, help_text: str) -> models.ForeignKey:
    """Someone on the staff."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name=related_name,
        help_text=help_text,
    )


class WorkingCopy(NaturalKeyModel):
    """Readers see the live edition with the same content_id."""

    natural_fields = ("content_id", "language")

    content_id = models.UUIDField(default=uuid4, editable=False)
    language = models.CharField(max_length=12, default="en-GB")
    subject = models.CharField(max_length=20, choices=SUBJECTS, default=TREATMENT, editable=False)
    slug = models.SlugField(
        "address",
        max_length=80,
        validators=[not_like_an_id],
        help_text="The last part of the page's address, in small letters and hyphens. Once "
        "published it is never given to another text; an old one leads here.",
    )
    name = LineField(max_length=200)
    owner = keeper_field("owned_texts", "Who keeps this text up to date.")
    deputy = keeper_field("deputised_texts", "Who does it when the owner cannot.")
    review_interval = models.PositiveSmallIntegerField(
        default=36,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        help_text="Months between two reviews of the whole page.",
    )
    # What only a treatment has.
    name_passage = passage_field("named_treatments")
    name_restored = models.BooleanField(
        default=False, help_text="Tick if the source lost this heading and we put it back."
    )
    also_known_as = LinesField(blank=True, help_text="Other names, one a line.")
    kind = models.CharField(max_length=20, choices=KINDS)
    what_it_is = ProseField(blank=True, help_text="Leave empty if the source does not say.")
    what_it_is_passage = passage_field("described_treatments")
    how_it_works = ProseField(blank=True, help_text="Leave empty if the source does not say.")
    how_it_works_passage = passage_field("explained_treatments")
    # One version for the text and all its rows; bumped by record_contribution.
    lock_version = models.PositiveIntegerField(default=1, editable=False)
    # Digest of assemble(copy); null means recompute. Only for lists and filters.
    draft_digest = models.CharField(max_length=64, null=True, editable=False)  # noqa: DJ001

    objects: ClassVar[WorkingCopyQuerySet] = WorkingCopyQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        db_table = "catalogue_workingcopy"
        ordering = ["name"]
        verbose_name_plural = "working copies"
        constraints = [
            models.UniqueConstraint(fields=["content_id", "language"], name="workingcopy_once"),
            models.UniqueConstraint(
                fields=["subject", "slug", "language"],
                name="workingcopy_slug_once",
                violation_error_message="Another text has this address: choose another.",
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="workingcopy_has_name"),
            models.CheckConstraint(condition=~models.Q(slug=""), name="workingcopy_has_slug"),
            models.CheckConstraint(
                condition=models.Q(subject="treatment", kind__in=list(KINDS))
                | models.Q(subject="page", kind=""),
                name="workingcopy_treatment_kind_known",
            ),
            models.CheckConstraint(
                condition=models.Q(review_interval__gte=1), name="workingcopy_review_interval_set"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def right(self, verb: str) -> str:
        """The name of the right to do something with it: "treatments.publish_page"."""
        return f"treatments.{verb}_{self.subject}"
