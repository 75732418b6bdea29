"""Confirmations: whole texts that were read again and are still right."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any

from django.db.models import QuerySet

from treatments.catalogue.models import WorkingCopy
from treatments.desk.forms.report import PeriodFilter, choice
from treatments.desk.reports.cells import Column, Row, text_cell
from treatments.desk.reports.report import Report
from treatments.editions.days import LONDON, end_of
from treatments.editions.models import Release, ReleaseKind


def _confirmed() -> QuerySet[Any]:
    return Release.objects.filter(kind=ReleaseKind.REVIEWED)


class ConfirmationsFilters(PeriodFilter):
    """Who, from when to when. The log keeps names, as they were on that day."""

    person = choice("Person", [])
    field_order = ("person", "from", "to")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = _confirmed().values_list("recorded_by", flat=True).distinct()
        people = sorted(names, key=str.casefold)
        self.fields["person"].choices = [("", "Everyone"), *((one, one) for one in people)]  # type: ignore[attr-defined]
        self.order_fields(self.field_order)


class Confirmations(Report):
    """Each moved the dates of a review, and no word of the text."""

    name = "still-right"
    title = "Still right, by person and period"
    about = (
        "Every time a reviewer read a whole text again and changed nothing, the latest first. "
        "The qualification is what they stated themselves on that day."
    )
    subject = ("confirmation", "confirmations")
    filters = ConfirmationsFilters
    columns = (
        Column("Confirmed in London", "brief"),
        Column("Person"),
        Column("Qualification as stated"),
        Column("Text", names_row=True),
        Column("Edition", "figure"),
        Column("Next review", "brief"),
        Column("Note for staff", "long"),
    )

    def subjects(self) -> QuerySet[Any]:
        lines = _confirmed().filter(effective_at__lte=self.at)
        if person := self.asked.get("person"):
            lines = lines.filter(recorded_by=person)
        if first := self.asked.get("from"):
            lines = lines.filter(effective_at__gte=datetime.combine(first, time.min, LONDON))
        if last := self.asked.get("to"):
            lines = lines.filter(effective_at__lte=end_of(last))
        lines = lines.select_related("edition").defer("edition__body")
        return lines.order_by("-effective_at", "-sequence")

    def rows(self, subjects: Sequence[Any]) -> Iterator[Row]:
        found = WorkingCopy.objects.filter(content_id__in=[line.content_id for line in subjects])
        copies = {(row.content_id, row.language): row for row in found}
        for line in subjects:
            copy = copies.get((line.content_id, line.language))
            yield (
                line.effective_at,
                line.recorded_by,
                line.recorded_as,
                text_cell(copy) if copy else line.edition.name,
                line.edition.number,
                line.next_review,
                line.note,
            )
