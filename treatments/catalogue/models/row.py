"""Row: what every part of a treatment has - an identity that survives editing, and a place."""

from uuid import uuid4

from django.db import models

from treatments.catalogue.models.natural import NaturalKeyModel
from treatments.catalogue.models.passage import Passage
from treatments.catalogue.models.treatment import Treatment


class Row(NaturalKeyModel):
    """Rows are listed by position; the uid breaks a tie, so that order is never by chance."""

    natural_fields = ("uid",)

    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    treatment = models.ForeignKey(Treatment, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField(
        default=0,
        blank=True,
        help_text="1 comes first. Change the numbers and save to change the order.",
    )
    passage = models.ForeignKey(
        Passage,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="The words of the source this rests on.",
    )

    class Meta:
        abstract = True
        ordering = ["position", "uid"]
        default_related_name = "%(class)s_rows"
