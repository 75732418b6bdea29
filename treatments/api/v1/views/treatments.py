"""All treatments that are live."""

from typing import Any

from treatments.api.listing import ListView
from treatments.api.v1.filters import Filters, TreatmentFilter
from treatments.api.v1.published import live_editions, published
from treatments.api.v1.serializers.treatments import TreatmentSummarySerializer
from treatments.editions.models import Edition
from treatments.editions.querysets import EditionQuerySet


class TreatmentsView(ListView):
    """All treatments that are published.

    By slug, without their statements. A withdrawn treatment is not among them. Filters
    together narrow the list further.
    """

    queryset = Edition.objects.none()  # tells the schema whose filters these are
    filter_backends = (Filters,)
    filterset_class = TreatmentFilter
    serializer_class = TreatmentSummarySerializer
    takes = (*ListView.takes, *TreatmentFilter.base_filters)

    def get_queryset(self) -> EditionQuerySet:
        return live_editions(at=self.now)

    def paginate_queryset(self, queryset: Any) -> list[Any]:
        rows = super().paginate_queryset(queryset) or ()
        return [published(edition, at=self.now) for edition in rows]
