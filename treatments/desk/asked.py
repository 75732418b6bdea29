"""Who has been asked to review a treatment, known to every list and page of the desk."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from treatments.catalogue.models import Treatment
from treatments.review.models import Review


def with_asked(treatments: QuerySet[Treatment]) -> QuerySet[Treatment]:
    """Adds `asked`: the key of the reviewer an open request waits for, or None."""
    waiting = Review.objects.open().filter(working_copy=OuterRef("pk")).order_by()
    return treatments.annotate(asked=Subquery(waiting.values("reviewer")[:1]))


def reviewer_asked(treatment: Any) -> int | None:
    """The key of the reviewer, on a treatment from with_asked()."""
    return treatment.asked
