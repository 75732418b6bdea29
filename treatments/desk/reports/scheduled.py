"""Scheduled: everything that is still to take effect."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.text import capfirst

from treatments.catalogue.models import WorkingCopy
from treatments.desk.coming import BRIEFLY
from treatments.desk.forms.report import DayField, FilterForm, choice
from treatments.desk.reports.cells import Cell, Column, Row, text_cell
from treatments.desk.reports.report import Report
from treatments.editions.days import end_of
from treatments.editions.models import Release, ReleaseKind

WHAT = (
    (ReleaseKind.LIVE.value, "Editions"),
    (ReleaseKind.WITHDRAWN.value, "Withdrawals"),
    (ReleaseKind.GONE.value, "Addresses that will be gone"),
    (ReleaseKind.REDIRECT.value, "Redirects"),
)


class ScheduledFilters(FilterForm):
    """What it is, and up to which day."""

    what = choice("What", [("", "Everything"), *WHAT])
    to = DayField(label="Up to and including")


class Scheduled(Report):
    """The lines of the log whose time has not come and that nobody cancelled."""

    name = "scheduled"
    title = "Scheduled"
    about = "Everything still to take effect, the soonest first. Times are those of London’s clock."
    subject = ("change to come", "changes to come")
    filters = ScheduledFilters
    columns = (
        Column("Text", names_row=True),
        Column("What"),
        Column("Takes effect in London", "brief"),
        Column("What readers will be told", "long"),
        Column("Scheduled by"),
        Column("Scheduled on", "brief"),
    )

    def subjects(self) -> QuerySet[Any]:
        lines = Release.objects.standing().filter(effective_at__gt=self.at)
        if what := self.asked.get("what"):
            lines = lines.filter(kind=what)
        if last := self.asked.get("to"):
            lines = lines.filter(effective_at__lte=end_of(last))
        lines = lines.select_related("edition").defer("edition__body")
        return lines.order_by("effective_at", "sequence")

    def rows(self, subjects: Sequence[Any]) -> Iterator[Row]:
        found = WorkingCopy.objects.filter(content_id__in=[line.content_id for line in subjects])
        copies = {(row.content_id, row.language): row for row in found}
        for line in subjects:
            number = line.edition.number if line.edition else None
            yield (
                _about(line, copies.get((line.content_id, line.language))),
                capfirst(BRIEFLY[line.kind].format(number=number)),
                line.effective_at,
                line.explanation,
                line.recorded_by,
                line.recorded_at,
            )


def _about(line: Release, copy: WorkingCopy | None) -> Cell:
    if copy:
        return text_cell(copy)
    return line.edition.name if line.edition else str(line.content_id)
