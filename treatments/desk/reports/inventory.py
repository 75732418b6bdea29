"""Content inventory: everything there is, one line a treatment."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Count, Model, QuerySet

from treatments.catalogue.models import Benefit, Drawback, Query, SideEffect, Treatment
from treatments.desk import states
from treatments.desk.forms.report import KindFilter, OwnerFilter, StateFilter
from treatments.desk.keepers import deputy_of, owner_of
from treatments.desk.reports.cells import Column, Row, Shown, text_cell
from treatments.desk.reports.report import Report
from treatments.desk.reports.subjects import live_editions, treatments
from treatments.editions.days import today
from treatments.editions.models import ReviewState


class InventoryFilters(OwnerFilter, StateFilter, KindFilter):
    """Kind, state, owner."""


class Inventory(Report):
    """What the edition says is of the live edition; what is counted is in the working copy."""

    name = "content-inventory"
    title = "Content inventory"
    about = (
        "Every treatment with its state, its reviews and its size. Statements are benefits and "
        "drawbacks; they, the side effects and the open queries are counted in the working copy."
    )
    filters = InventoryFilters
    columns = (
        Column("Treatment", names_row=True),
        Column("Address"),
        Column("Kind"),
        Column("Language"),
        Column("State"),
        Column("Edition", "figure"),
        Column("Published on", "brief"),
        Column("Review", "long"),
        Column("Last reviewed", "brief"),
        Column("Next review", "brief"),
        Column("Owner"),
        Column("Deputy"),
        Column("Statements", "figure"),
        Column("Benefits", "figure"),
        Column("Drawbacks", "figure"),
        Column("Side effects", "figure"),
        Column("Open queries", "figure"),
    )

    def subjects(self) -> QuerySet[Any]:
        return treatments(self.asked, at=self.at)

    def rows(self, subjects: Sequence[Any]) -> Iterator[Row]:
        keys = [subject.pk for subject in subjects]
        rows = Treatment.objects.filter(pk__in=keys).select_related("owner", "deputy")
        found: dict[int, Any] = {row.pk: row for row in states.with_states(rows, at=self.at)}
        live = live_editions(subjects, at=self.at)
        benefits, drawbacks, effects = (
            _counts(model._default_manager.all(), keys) for model in (Benefit, Drawback, SideEffect)
        )
        queries = _counts(Query.objects.filter(closed_at=None), keys)
        for key in keys:
            row = found[key]
            edition = live.get((row.content_id, row.language))
            yield (
                text_cell(row),
                row.slug,
                row.get_kind_display(),
                row.language,
                Shown(_state(row), states.badge_of(row)),
                row.edition_number,
                today(now=edition.live_since) if edition else None,
                str(ReviewState(edition.review_state).label) if edition else None,
                edition.last_reviewed if edition else None,
                edition.next_review if edition else None,
                owner_of(row) if row.owner else "",
                deputy_of(row) if row.deputy else "",
                benefits.get(key, 0) + drawbacks.get(key, 0),
                benefits.get(key, 0),
                drawbacks.get(key, 0),
                effects.get(key, 0),
                queries.get(key, 0),
            )


def _counts(rows: QuerySet[Model], keys: Sequence[int]) -> dict[int, int]:
    """How many of the rows belong to each treatment."""
    counted = rows.filter(treatment__in=keys).order_by().values("treatment")
    return dict(counted.annotate(count=Count("pk")).values_list("treatment", "count"))


def _state(row: Any) -> str:
    coming = states.short_of(row)
    return f"{states.words_of(row)}; {coming}" if coming else states.words_of(row)
