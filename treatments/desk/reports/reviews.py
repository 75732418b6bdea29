"""Reviews due and overdue: when what readers see is to be read again, and by whom."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, QuerySet

from treatments.catalogue.models import Treatment
from treatments.desk.forms.report import OwnerFilter, choice
from treatments.desk.keepers import owner_of
from treatments.desk.reports.cells import Column, Row, text_cell
from treatments.desk.reports.report import Report
from treatments.desk.reports.subjects import treatments
from treatments.editions.days import today
from treatments.editions.models import Edition, ReviewState

OVERDUE, WITHOUT = "overdue", "without"
FAR = 3650  # days
DAYS = f"Write a whole number of days from 0 to {FAR}, for example 30."
NO_DAYS = (
    "What has no date is not due within any number of days. Empty “Due within days”, or choose "
    "something else under “Which”."
)


class ReviewsFilters(OwnerFilter):
    """Overdue, due within some days, or without a date; and whose."""

    which = choice(
        "Which",
        [("", "Due and overdue"), (OVERDUE, "Only overdue"), (WITHOUT, "Without a date")],
    )
    days = forms.IntegerField(
        label="Due within days",
        required=False,
        min_value=0,
        max_value=FAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": DAYS, "min_value": DAYS, "max_value": DAYS},
    )
    field_order = ("which", "days", "owner")

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        if typed.get("which") == WITHOUT and typed.get("days") is not None:
            self.add_error("days", NO_DAYS)
        return typed


class Reviews(Report):
    """By the date readers are told, which is that of the live edition."""

    name = "reviews"
    title = "Reviews due and overdue"
    about = (
        "When each treatment that readers see is to be reviewed next, the most urgent first. "
        "What was imported and never reviewed as a whole has no date."
    )
    filters = ReviewsFilters
    columns = (
        Column("Treatment", names_row=True),
        Column("Next review", "brief"),
        Column("Due"),
        Column("Last reviewed", "brief"),
        Column("Review", "long"),
        Column("Edition", "figure"),
        Column("Owner"),
    )

    def subjects(self) -> QuerySet[Any]:
        which, days = self.asked.get("which"), self.asked.get("days")
        asked = (
            treatments(self.asked, at=self.at)
            .order_by()
            .filter(content_id=OuterRef("content_id"), language=OuterRef("language"))
        )
        live = Edition.objects.live(at=self.at).filter(Exists(asked)).defer("body")
        live = live.filter(next_review__isnull=which == WITHOUT)
        if which == OVERDUE:
            live = live.filter(next_review__lt=self.today)
        if days is not None:
            live = live.filter(next_review__lte=self.today + timedelta(days=days))
        return live.order_by("next_review", "name", "pk")

    def rows(self, subjects: Sequence[Any]) -> Iterator[Row]:
        rows = Treatment.objects.filter(content_id__in=[edition.content_id for edition in subjects])
        found = {(row.content_id, row.language): row for row in rows.select_related("owner")}
        for edition in subjects:
            treatment = found[edition.content_id, edition.language]
            yield (
                text_cell(treatment),
                edition.next_review,
                due(edition.next_review, today=self.today),
                edition.last_reviewed,
                str(ReviewState(edition.review_state).label),
                edition.number,
                owner_of(treatment) if treatment.owner else "",
            )

    @property
    def today(self) -> date:
        return today(now=self.at)


def due(day: date | None, *, today: date) -> str:
    """Such as "due in 12 days" or "overdue by 1 day"; "" without a date."""
    if day is None:
        return ""
    if day == today:
        return "due today"
    count = abs((day - today).days)
    days = "1 day" if count == 1 else f"{count:,} days"
    return f"due in {days}" if day > today else f"overdue by {days}"
