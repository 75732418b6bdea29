"""Codes: what other vocabularies call a treatment or a type of dystonia."""

import re

from django.core.exceptions import ValidationError
from django.db import models

from treatments.catalogue.fields import LineField
from treatments.catalogue.models.natural import NaturalKeyModel
from treatments.catalogue.models.treatment import Treatment
from treatments.catalogue.models.vocabulary import DystoniaType
from treatments.editions.document import CODE_FORMS, CODE_SYSTEMS, RELATIONS


class Code(NaturalKeyModel):
    """Only what somebody looked up, with where. No code is derived from another.

    A code that stands for more than what it is given to is marked as broader: two treatments
    must never become one because a vocabulary has one word for both.
    """

    system = models.CharField(max_length=20, choices=CODE_SYSTEMS)
    code = LineField(max_length=40, help_text="As the vocabulary writes it, e.g. D001418.")
    name = LineField(
        max_length=200, blank=True, help_text="What the vocabulary calls it; empty if not noted."
    )
    relation = models.CharField(
        max_length=20,
        choices=RELATIONS,
        help_text="“Broader” if the code also stands for other things. If in doubt, broader.",
    )
    version = LineField(max_length=60, help_text="Which issue of the vocabulary was looked at.")
    source = LineField(max_length=300, help_text="Where it was looked up.")
    checked_on = models.DateField(
        "checked on",
        null=True,
        blank=True,
        help_text="The day for which it was verified; empty if nobody wrote it down.",
    )

    class Meta:
        abstract = True
        ordering = ["system", "code"]

    def __str__(self) -> str:
        return f"{self.get_system_display()} {self.code}"

    def clean(self) -> None:
        form, example = CODE_FORMS.get(self.system, ("", ""))
        if form and not re.fullmatch(form, self.code):
            name = CODE_SYSTEMS[self.system]
            raise ValidationError(
                {"code": f"“{self.code}” is no code of {name}, which look like {example}."}
            )


class TreatmentCode(Code):
    """A code of a treatment."""

    natural_fields = ("treatment__content_id", "treatment__language", "system", "code")

    treatment = models.ForeignKey(Treatment, on_delete=models.CASCADE, related_name="codes")

    class Meta(Code.Meta):
        db_table = "catalogue_treatmentcode"
        verbose_name = "code of a treatment"
        verbose_name_plural = "codes of treatments"
        constraints = [
            models.UniqueConstraint(
                fields=["treatment", "system", "code"],
                name="treatmentcode_once",
                violation_error_message="This treatment has that code already.",
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.treatment_id and self.relation == "exact":
            others = TreatmentCode.objects.filter(
                system=self.system, code=self.code, relation="exact"
            ).exclude(treatment__content_id=self.treatment.content_id)
            if other := others.select_related("treatment").first():
                raise ValidationError(
                    {
                        "relation": f"It stands for exactly {other.treatment} already. If it "
                        "stands for both, it is broader than either."
                    }
                )


class DystoniaTypeCode(Code):
    """A code of a type of dystonia."""

    natural_fields = ("dystonia_type__slug", "system", "code")

    dystonia_type = models.ForeignKey(
        DystoniaType,
        on_delete=models.CASCADE,
        related_name="codes",
        verbose_name="type of dystonia",
        # A word for several types is none that a vocabulary could have a code for.
        limit_choices_to={"is_group": False},
    )

    class Meta(Code.Meta):
        db_table = "catalogue_dystoniatypecode"
        verbose_name = "code of a type of dystonia"
        verbose_name_plural = "codes of types of dystonia"
        constraints = [
            models.UniqueConstraint(
                fields=["dystonia_type", "system", "code"],
                name="dystoniatypecode_once",
                violation_error_message="This type has that code already.",
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.dystonia_type_id and self.dystonia_type.is_group:
            raise ValidationError(
                {"dystonia_type": "These are words for several types: choose a type."}
            )
