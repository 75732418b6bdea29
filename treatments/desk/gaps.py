"""Parts that a treatment leaves empty, asked of the tables: no treatment is assembled.

The parts are those of checks.balance, which says the same of documents, one by one.
"""

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from treatments.catalogue.models import (
    Benefit,
    Drawback,
    Fit,
    SideEffect,
    SideEffectGroup,
    Treatment,
)
from treatments.catalogue.models.row import TreatmentRow
from treatments.checks.balance import COMPARED

ROWS: dict[str, tuple[type[TreatmentRow], ...]] = {
    "benefits": (Benefit,),
    "drawbacks": (Drawback,),
    "side_effect_groups": (SideEffectGroup, SideEffect),
    "fits": (Fit,),
}


def without(part: str) -> Q:
    """Treatments in which a part, named as in COMPARED, is empty."""
    if part not in ROWS:
        return Q(**{part: ""})
    empty = Q()
    for model in ROWS[part]:
        empty &= ~Q(Exists(model._default_manager.filter(treatment=OuterRef("pk"))))
    return empty


def gaps() -> tuple[int, dict[str, int]]:
    """How many treatments there are, and in how many of them each part is empty. One query."""
    counts = {part: Count("pk", filter=without(part)) for part in COMPARED}
    treatments: QuerySet[Any] = Treatment.objects.order_by()
    found = treatments.aggregate(treatments=Count("pk"), **counts)
    return found.pop("treatments"), found
