"""Sources: the documents that statements rest on, and what we know of each."""

from django.db import models

from treatments.catalogue.fields import LineField, ProseField
from treatments.catalogue.models.natural import NaturalKeyModel


class SourceKind(models.TextChoices):
    """What a source is."""

    PATIENT = "patient", "Patient information page"
    GUIDELINE = "guideline", "Guideline"
    REVIEW = "review", "Systematic review"
    TRIAL = "trial", "Clinical trial"
    STUDY = "study", "Other study"
    LEAFLET = "leaflet", "Product leaflet"
    OTHER = "other", "Other"


# Empty where the source does not say and nobody knows.
KINDS = [("", "Not known"), *SourceKind.choices]


class Source(NaturalKeyModel):
    """A document statements rest on. What it does not state stays empty; never guess.

    `kind`, `accessed_on` and `superseded_by` are for the desk: no Document carries them, so
    looking at a source again changes no digest.
    """

    slug = models.SlugField(max_length=80, unique=True)
    title = LineField(max_length=300)
    kind = models.CharField(
        max_length=20,
        choices=KINDS,
        blank=True,
        help_text="What it says it is; “Not known” if it does not say.",
    )
    publisher = LineField(max_length=200, blank=True)
    address = models.URLField("web address", max_length=500, blank=True)
    published = LineField(
        max_length=60, blank=True, help_text="Its date as it prints it; empty if not stated."
    )
    licence = LineField(
        max_length=300, blank=True, help_text="What allows us to reuse it; empty if unknown."
    )
    accessed_on = models.DateField(
        "last looked at",
        null=True,
        blank=True,
        help_text="The day somebody last read it where it stands; empty if nobody wrote it down.",
    )
    superseded_by = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="supersedes",
        help_text="The source to rest on instead.",
    )
    note = ProseField(blank=True, help_text="For staff: how we came by it, what is unclear.")
    # Verbatim, so not normalised: passages are checked against its lines.
    text = models.TextField(
        "full text", blank=True, help_text="Word for word, where we hold the whole of it."
    )

    class Meta:
        db_table = "catalogue_source"
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(title=""), name="source_has_title"),
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind for kind, _ in KINDS]),
                name="source_kind_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(superseded_by=models.F("pk")),
                name="source_not_superseded_by_itself",
                violation_error_message="A source cannot supersede itself: choose another.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def lines(self, first: int, last: int) -> str:
        """Lines `first` to `last` (1-based, inclusive). Raises ValueError if there are none."""
        lines = self.text.split("\n")
        count = len(lines) - (not lines[-1])
        if not 1 <= first <= last <= count:
            raise ValueError(f"{self.slug} has lines 1 to {count}; {first} to {last} do not exist.")
        return "\n".join(lines[first - 1 : last])
