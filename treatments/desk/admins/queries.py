"""Open editorial questions. The text stays as it is until one is answered and acted on."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from treatments.catalogue.actions import close_query
from treatments.catalogue.models import Query
from treatments.desk.admins.desk import DeskAdmin
from treatments.desk.filters import OpenFilter
from treatments.desk.forms.query import QueryForm
from treatments.desk.people import person
from treatments.desk.statements import with_statement_words
from treatments.review.people import name_of


@admin.register(Query)
class QueryAdmin(DeskAdmin):
    """A closed query is read, not edited."""

    form = QueryForm
    list_display = ("question", "treatment", "about", "blocking", "closed")
    list_select_related = ("treatment", "closed_by")
    list_filter = (OpenFilter, "blocking", ("treatment", admin.RelatedOnlyFieldListFilter))
    search_fields = ("question", "answer", "treatment__name")
    autocomplete_fields = ("treatment",)
    fields = ("treatment", "statement", "field", "question", "blocking", "answer", "close")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Query]:
        return with_statement_words(super().get_queryset(request))

    def get_fields(self, request: HttpRequest, obj: Query | None = None) -> tuple[str, ...]:
        if obj and obj.closed_at:
            return ("treatment", "about", "question", "answer", "closed")
        if obj and obj.opened_at is None:
            # Asked by the import: it stops nothing, so there is nothing to tick.
            return tuple(name for name in self.fields if name != "blocking")
        return self.fields

    def get_readonly_fields(self, request: HttpRequest, obj: Query | None = None) -> Any:
        return self.get_fields(request, obj) if obj and obj.closed_at else ()

    def save_model(self, request: HttpRequest, obj: Query, form: Any, change: bool) -> None:
        if not change:
            obj.opened_at = timezone.now()
        super().save_model(request, obj, form, change)
        if form.cleaned_data.get("close"):
            close_query(query=obj, answer=obj.answer, by=person(request), at=timezone.now())

    @admin.display(description="About")
    def about(self, query: Any) -> str:
        if query.statement_uid:
            return query.statement_words or "a statement that was removed"
        if query.treatment_id is None:
            return "all treatments"
        return query.get_field_display() or "the treatment as a whole"

    @admin.display(description="Closed", ordering="closed_at", empty_value="open")
    def closed(self, query: Query) -> str | None:
        if query.closed_at is None or query.closed_by is None:
            return None
        return f"by {name_of(query.closed_by)}, {timezone.localtime(query.closed_at):%d %B %Y}"
