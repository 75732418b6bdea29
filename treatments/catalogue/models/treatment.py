"""Treatment: the working copy of one treatment in one language."""

from typing import Any, ClassVar

from django.db import models

from treatments.catalogue.models.working_copy import WorkingCopy
from treatments.catalogue.querysets import WorkingCopyQuerySet
from treatments.editions.document import TREATMENT


class TreatmentManager(models.Manager.from_queryset(WorkingCopyQuerySet)):  # type: ignore[misc]
    """Working copies of treatments only."""

    def get_queryset(self) -> Any:
        return super().get_queryset().filter(subject=TREATMENT)


class Treatment(WorkingCopy):
    """Its rows are benefits, drawbacks, side effects, lead-ins and fits."""

    objects: ClassVar[Any] = TreatmentManager()

    class Meta:
        proxy = True
        permissions = [
            ("publish_treatment", "Can publish a treatment"),
            ("publish_urgent_treatment", "Can publish an urgent correction of a treatment"),
            ("withdraw_treatment", "Can withdraw a treatment"),
        ]
