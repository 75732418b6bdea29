"""Side effects: single records, grouped under the words the source puts around them."""

from django.core.exceptions import ValidationError
from django.db import models

from treatments.catalogue.fields import LineField, ProseField
from treatments.catalogue.models.row import TreatmentRow
from treatments.catalogue.models.vocabulary import Effect
from treatments.editions.document import TOPICS

NOT_STATED_HELP = "In the source's own words; leave empty where it does not state one."


class SideEffectGroup(TreatmentRow):
    """The lead-in and closing words around some side effects, as the source has them."""

    lead_in = ProseField(blank=True, help_text='For example "Side effects can include".')
    closing = ProseField(blank=True, help_text="What the source says after the list, if anything.")

    class Meta(TreatmentRow.Meta):
        db_table = "catalogue_sideeffectgroup"
        default_related_name = "side_effect_groups"
        verbose_name = "side effects' lead-in"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(lead_in="", closing=""),
                name="sideeffectgroup_has_words",
                violation_error_message="Write the lead-in, or the closing words, or both.",
            ),
        ]

    def __str__(self) -> str:
        return self.lead_in or self.closing


class SideEffect(TreatmentRow):
    """One effect of one treatment. What the source does not state stays empty."""

    group = models.ForeignKey(
        SideEffectGroup,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="side_effects",
        verbose_name="under the lead-in",
        help_text="Save a new lead-in first, then choose it here.",
    )
    effect = models.ForeignKey(Effect, on_delete=models.PROTECT)
    text = ProseField(
        "wording", help_text='As it reads in the list, e.g. "temporary swelling in the neck".'
    )
    frequency = LineField(max_length=120, blank=True, help_text=NOT_STATED_HELP)
    duration = LineField(max_length=120, blank=True, help_text=NOT_STATED_HELP)
    amount = LineField(max_length=120, blank=True, help_text=NOT_STATED_HELP)
    condition = LineField(max_length=200, blank=True, help_text=NOT_STATED_HELP)
    topic = models.CharField(
        max_length=20, choices=TOPICS, default="safety", help_text="What it is about."
    )

    class Meta(TreatmentRow.Meta):
        db_table = "catalogue_sideeffect"
        default_related_name = "side_effects"
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="sideeffect_has_text"),
            models.CheckConstraint(
                condition=models.Q(topic__in=list(TOPICS)), name="sideeffect_topic_known"
            ),
            models.UniqueConstraint(
                fields=["treatment", "effect"],
                name="sideeffect_listed_once",
                violation_error_message="This treatment already lists that side effect.",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """A lead-in belongs to the treatment it was written for."""
        if self.group and self.treatment_id and self.group.treatment_id != self.treatment_id:
            raise ValidationError({"group": "This lead-in belongs to another treatment."})
