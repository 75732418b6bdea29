"""Query: an open editorial question on a statement, a field, a treatment, or the whole."""

from uuid import uuid4

from django.conf import settings
from django.db import models

from treatments.catalogue.fields import ProseField
from treatments.catalogue.models.natural import NaturalKeyModel
from treatments.catalogue.models.treatment import Treatment


class Query(NaturalKeyModel):
    """Hangs on a statement's uid, so that it survives rewording. The text stays meanwhile."""

    class Field(models.TextChoices):
        NAME = "name", "Name"
        WHAT_IT_IS = "what_it_is", "What it is"
        HOW_IT_WORKS = "how_it_works", "How it works"

    natural_fields = ("uid",)

    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    treatment = models.ForeignKey(
        Treatment,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="queries",
        help_text="Empty: about the whole.",
    )
    statement_uid = models.UUIDField(
        "statement", null=True, blank=True, help_text="The uid of the statement in question."
    )
    field = models.CharField(max_length=20, choices=Field, blank=True)
    question = ProseField()
    answer = ProseField(blank=True)
    blocking = models.BooleanField(
        "publishing waits for it",
        default=False,
        help_text="Tick it if the text must not be published before this is answered. What was "
        "asked before the live edition went live stops nothing.",
    )
    opened_at = models.DateTimeField(
        null=True, blank=True, help_text="Empty: from the first start."
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="closed_queries",
    )

    class Meta:
        db_table = "catalogue_query"
        verbose_name_plural = "queries"
        ordering = ["treatment", "pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(question=""), name="query_has_question"),
            models.CheckConstraint(
                condition=models.Q(statement_uid__isnull=True) | models.Q(field=""),
                name="query_on_statement_or_field",
                violation_error_message="A query is about a statement or about a field, not both.",
            ),
            models.CheckConstraint(
                condition=models.Q(treatment__isnull=False)
                | models.Q(statement_uid__isnull=True, field=""),
                name="query_part_has_treatment",
                violation_error_message="Choose the treatment that this statement or field is in.",
            ),
            models.CheckConstraint(
                condition=models.Q(blocking=False) | models.Q(treatment__isnull=False),
                name="query_blocking_has_treatment",
                violation_error_message="Choose the treatment whose publishing waits for it.",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True, closed_by__isnull=True)
                | models.Q(closed_at__isnull=False, closed_by__isnull=False),
                name="query_closed_by_and_at",
                violation_error_message="A query is closed by someone, at some time.",
            ),
        ]

    def __str__(self) -> str:
        return self.question
