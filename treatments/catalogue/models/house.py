"""The house's words: spellings editors accept, and words they prefer to others. Rows they own."""

from django.db import models

from treatments.catalogue.fields import LineField
from treatments.catalogue.models.natural import NaturalKeyModel


class HouseWord(NaturalKeyModel):
    """A word the spelling check accepts though no dictionary has it."""

    natural_fields = ("word",)

    word = LineField(
        max_length=80,
        unique=True,
        help_text="One word; its plural with -s is accepted too. Words of the glossary are known.",
    )
    reason = LineField(max_length=200, blank=True, help_text="What it is, for other editors.")

    class Meta:
        db_table = "catalogue_houseword"
        ordering = ["word"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(word=""), name="houseword_has_word"),
        ]

    def __str__(self) -> str:
        return self.word


class PreferredTerm(NaturalKeyModel):
    """Words we do not write, and what we write instead. Never a reason to reword a source."""

    natural_fields = ("avoid",)

    avoid = LineField("instead of", max_length=120, unique=True)
    prefer = LineField("write", max_length=120)
    reason = LineField(max_length=200, blank=True, help_text="Why, for other editors.")

    class Meta:
        db_table = "catalogue_preferredterm"
        ordering = ["avoid"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(avoid="") & ~models.Q(prefer=""), name="preferredterm_has_both"
            ),
            models.CheckConstraint(
                condition=~models.Q(avoid=models.F("prefer")), name="preferredterm_differs"
            ),
        ]

    def __str__(self) -> str:
        return f"“{self.prefer}”, not “{self.avoid}”"
