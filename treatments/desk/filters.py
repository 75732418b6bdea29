"""Filters of the desk's lists."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin import ModelAdmin, SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from treatments.checks.balance import COMPARED
from treatments.desk import reviews
from treatments.desk.gaps import without
from treatments.desk.states import SCHEDULED, State


class StateFilter(SimpleListFilter):
    """By what readers see, or by whether something is scheduled."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        states = [(str(state), str(state.label)) for state in State]
        return [*states, (SCHEDULED, "scheduled")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == SCHEDULED:
            return queryset.filter(coming_kind__isnull=False)
        return queryset.filter(state=self.value()) if self.value() else queryset


class WithoutFilter(SimpleListFilter):
    """By a part that is empty."""

    title = "empty part"
    parameter_name = "without"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return list(COMPARED.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        part = self.value()
        return queryset.filter(without(part)) if part in COMPARED else queryset


class ReviewFilter(SimpleListFilter):
    """By when what readers see is to be read again."""

    title = "review"
    parameter_name = "review"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        soon = f"due in {reviews.SOON.days} days"
        return [("overdue", "overdue"), ("due", soon), ("never", "never reviewed as a whole")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        now = timezone.now()
        which = {
            "overdue": reviews.overdue(at=now),
            "due": reviews.due(at=now),
            "never": reviews.never_reviewed(),
        }.get(self.value() or "")
        return reviews.with_reviews(queryset, at=now).filter(which) if which else queryset


class OpenFilter(SimpleListFilter):
    """Open queries, unless others are asked for."""

    title = "whether it is open"
    parameter_name = "is"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [("closed", "closed"), ("all", "open and closed")]

    def choices(self, changelist: Any) -> Iterator[Any]:
        first, *others = super().choices(changelist)
        yield {**first, "display": "open"}
        yield from others

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "all":
            return queryset
        return queryset.filter(closed_at__isnull=self.value() is None)


class SettledFilter(SimpleListFilter):
    """Messages with words that wait to be settled, unless others are asked for."""

    title = "whether it is settled"
    parameter_name = "is"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [("settled", "settled"), ("all", "all, answers without words too")]

    def choices(self, changelist: Any) -> Iterator[Any]:
        first, *others = super().choices(changelist)
        yield {**first, "display": "to be settled"}
        yield from others

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "all":
            return queryset
        if self.value() == "settled":
            return queryset.exclude(settled_at=None)
        return queryset.filter(settled_at=None).exclude(words="")


class SupersededFilter(SimpleListFilter):
    """Sources that another has taken the place of, or those that still stand."""

    title = "whether it was superseded"
    parameter_name = "superseded"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [("yes", "superseded"), ("no", "not superseded")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() not in ("yes", "no"):
            return queryset
        return queryset.filter(superseded_by__isnull=self.value() == "no")
