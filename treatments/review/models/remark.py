"""Remark: why a reviewer returned a text, hung on the words it is about."""

from django.db import models

from treatments.catalogue.fields import ProseField
from treatments.review.models.review import Review


class Remark(models.Model):
    """A reviewer's reason, hung on a statement by its uid, or on a field by its name."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="remarks")
    part = models.CharField(max_length=60, help_text="A statement's uid, or a field's name.")
    text = ProseField()

    class Meta:
        db_table = "review_remark"
        constraints = [
            models.UniqueConstraint(fields=["review", "part"], name="remark_once_for_each_part"),
            models.CheckConstraint(condition=~models.Q(text=""), name="remark_has_text"),
        ]

    def __str__(self) -> str:
        return self.text
