"""Row: what every part of a text has - an identity that survives editing, and a place."""

from typing import Any, ClassVar
from uuid import uuid4

from django.db import models

from treatments.catalogue.models.natural import NaturalKeyModel
from treatments.catalogue.models.passage import Passage
from treatments.catalogue.models.treatment import Treatment


class Row(NaturalKeyModel):
    """Rows are listed by position; the uid breaks a tie, so that order is never by chance."""

    natural_fields = ("uid",)
    owner_field: ClassVar[str]  # the field that names the text it is part of

    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    position = models.PositiveSmallIntegerField(
        default=0,
        blank=True,
        help_text="1 comes first. Change the numbers and save to change the order.",
    )

    class Meta:
        abstract = True
        ordering = ["position", "uid"]

    @property
    def owner(self) -> Any:
        """The treatment or page it is part of."""
        return getattr(self, self.owner_field)


class TreatmentRow(Row):
    """A part of a treatment, resting on a passage."""

    owner_field = "treatment"

    treatment = models.ForeignKey(Treatment, on_delete=models.CASCADE)
    passage = models.ForeignKey(
        Passage,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="The words of the source this rests on.",
    )

    class Meta(Row.Meta):
        abstract = True
        default_related_name = "%(class)s_rows"
