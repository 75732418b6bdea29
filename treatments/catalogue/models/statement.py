"""Benefits and drawbacks: one statement a row, exactly alike in their parts."""

from django.db import models

from treatments.catalogue.fields import LinesField, ProseField
from treatments.catalogue.models.row import TreatmentRow
from treatments.editions.document import TOPICS


class Statement(TreatmentRow):
    """One thing the source says for or against a treatment."""

    text = ProseField(help_text="One sentence, in the source's words.")
    points = LinesField(blank=True, help_text='Points under a lead-in such as "Helps to:".')
    topic = models.CharField(max_length=20, choices=TOPICS, help_text="What it is about.")

    class Meta(TreatmentRow.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.text


class Benefit(Statement):
    """Something that speaks for the treatment."""

    class Meta(Statement.Meta):
        db_table = "catalogue_benefit"
        default_related_name = "benefits"
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="benefit_has_text"),
            models.CheckConstraint(
                condition=models.Q(topic__in=list(TOPICS)), name="benefit_topic_known"
            ),
        ]


class Drawback(Statement):
    """Something that speaks against the treatment."""

    sought_as_side_effect = models.BooleanField(
        "readers may look for it among side effects",
        default=False,
        help_text="The side effects part then points to it; it is not listed twice.",
    )

    class Meta(Statement.Meta):
        db_table = "catalogue_drawback"
        default_related_name = "drawbacks"
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="drawback_has_text"),
            models.CheckConstraint(
                condition=models.Q(topic__in=list(TOPICS)), name="drawback_topic_known"
            ),
        ]
