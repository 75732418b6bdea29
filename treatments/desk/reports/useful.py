"""Useful: what readers answered, counted page by page. No share, no score, no order of merit."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any

from django.db.models import Count, Max, Q, QuerySet
from django.utils.html import format_html

from treatments.desk.forms.report import PeriodFilter
from treatments.desk.reports.cells import Column, Row, Shown
from treatments.desk.reports.report import Report
from treatments.editions.days import LONDON, end_of
from treatments.feedback.kinds import Kind, Useful
from treatments.feedback.models import FeedbackMessage


class UsefulFilters(PeriodFilter):
    """From when to when."""

    field_order = ("from", "to")


class WhatReadersFoundUseful(Report):
    """Who answers chooses to: the counts say nothing about those who did not."""

    name = "found-useful"
    title = "What readers found useful"
    about = (
        "How many readers answered yes, partly or no, and how many errors they reported, for each "
        "page by its address. Only those who wished to have answered, so the counts are no "
        "measure of a page. They go back as far as messages are kept."
    )
    subject = ("page", "pages")
    filters = UsefulFilters
    columns = (
        Column("Page", names_row=True),
        Column("Text"),
        Column("Yes", "figure"),
        Column("Partly", "figure"),
        Column("No", "figure"),
        Column("Errors reported", "figure"),
        Column("Not settled", "figure"),
    )

    def subjects(self) -> QuerySet[Any]:
        messages = FeedbackMessage.objects.kept(at=self.at)
        if first := self.asked.get("from"):
            start = datetime.combine(first, time.min, tzinfo=LONDON)
            messages = messages.filter(received_at__gte=start)
        if last := self.asked.get("to"):
            messages = messages.filter(received_at__lte=end_of(last))
        answers = {one.value: Count("pk", filter=Q(useful=one)) for one in Useful}
        unsettled = Q(settled_at=None) & ~Q(words="")
        return (
            messages.order_by("page")
            .values("page")
            .annotate(
                **answers,
                errors=Count("pk", filter=Q(kind=Kind.ERROR)),
                unsettled=Count("pk", filter=unsettled),
                text=Max("edition_name"),
            )
        )

    def rows(self, subjects: Sequence[Any]) -> Iterator[Row]:
        for row in subjects:
            yield (
                _page(row["page"]),
                row["text"],
                *(row[one.value] for one in Useful),
                row["errors"],
                row["unsettled"],
            )


def _page(path: str) -> str | Shown:
    return Shown(path, format_html('<a href="{0}">{0}</a>', path)) if path else "no page named"
