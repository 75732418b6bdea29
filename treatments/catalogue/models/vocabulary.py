"""The shared words: side effects, types of dystonia, and the glossary."""

from django.db import models

from treatments.catalogue.fields import LineField, LinesField, ProseField
from treatments.catalogue.models.natural import NaturalKeyModel
from treatments.catalogue.models.passage import Passage


class Word(NaturalKeyModel):
    """What every vocabulary entry has. Its slug is its public address; keep it once public."""

    slug = models.SlugField(
        max_length=80, unique=True, help_text="Its address, in small letters and hyphens."
    )
    name = LineField(max_length=200, help_text="As a reader should see it.")
    also_known_as = LinesField(blank=True, help_text="Other names, one a line.")

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Effect(Word):
    """A side effect's shared name: drowsiness is one entry, whichever treatment causes it."""

    class Meta(Word.Meta):
        db_table = "catalogue_effect"
        verbose_name = "side effect word"
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="effect_has_name"),
        ]


class DystoniaType(Word):
    """A type of dystonia the sources name, or their words for several types at once."""

    is_group = models.BooleanField(
        "words for several types",
        default=False,
        help_text='Tick for words such as "most types" or "all types".',
    )

    class Meta(Word.Meta):
        db_table = "catalogue_dystoniatype"
        verbose_name = "type of dystonia"
        verbose_name_plural = "types of dystonia"
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="dystoniatype_has_name"),
        ]


class GlossaryTerm(Word):
    """A term readers may not know. Without a definition the page shows no explanation."""

    definition = ProseField(
        blank=True, help_text="In plain words. Leave empty until a reviewer has approved one."
    )
    passage = models.ForeignKey(
        Passage, on_delete=models.PROTECT, null=True, blank=True, related_name="terms"
    )

    class Meta(Word.Meta):
        db_table = "catalogue_glossaryterm"
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="glossaryterm_has_name"),
        ]
