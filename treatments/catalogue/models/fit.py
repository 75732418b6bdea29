"""Fit: what the source says about a treatment for one type of dystonia."""

from django.db import models

from treatments.catalogue.fields import LineField
from treatments.catalogue.models.row import TreatmentRow
from treatments.catalogue.models.vocabulary import DystoniaType


class Fit(TreatmentRow):
    """Strength and condition in the source's own words. Silence is no row: "not mentioned"."""

    dystonia_type = models.ForeignKey(
        DystoniaType, on_delete=models.PROTECT, verbose_name="type of dystonia"
    )
    strength = LineField(max_length=120, help_text='As the source puts it, e.g. "can be used".')
    condition = LineField(
        max_length=200, blank=True, help_text='For example "when other treatments fail".'
    )

    class Meta(TreatmentRow.Meta):
        db_table = "catalogue_fit"
        default_related_name = "fits"
        verbose_name = "fit to a type of dystonia"
        verbose_name_plural = "fits to types of dystonia"
        constraints = [
            models.CheckConstraint(condition=~models.Q(strength=""), name="fit_has_strength"),
            models.UniqueConstraint(
                fields=["treatment", "dystonia_type"],
                name="fit_once_for_each_type",
                violation_error_message="This treatment already has a fit to that type.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dystonia_type}: {self.strength}"
