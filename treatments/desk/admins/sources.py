"""Where words come from: sources with their passages, passages with their repairs."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet, URLField
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.formats import date_format
from django.utils.text import Truncator, capfirst

from treatments.catalogue.models import Passage, Repair, Source
from treatments.desk.admins.vocabulary import SharedAdmin
from treatments.desk.choices import SHORT_TEXTS
from treatments.desk.filters import SupersededFilter
from treatments.desk.forms.source import PassageForm, SourceForm
from treatments.desk.uses import passages_with_uses
from treatments.desk.views.reinstate import ReinstateScreen
from treatments.desk.views.rests import RestsScreen
from treatments.desk.views.source import SourceScreen
from treatments.desk.views.supersede import SupersedeScreen

SCREENS: tuple[type[SourceScreen], ...] = (RestsScreen, SupersedeScreen, ReinstateScreen)


class NamedCells(admin.TabularInline):
    """A table names its columns; this names its controls to those who do not see the table."""

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        for name, field in formset.form.base_fields.items():
            field.widget.attrs.setdefault("aria-label", capfirst(field.label or name))
        return formset


class PassageInline(NamedCells):
    """The lines of a source that are quoted."""

    model = Passage
    form = PassageForm
    extra = 1
    show_change_link = True


class RepairInline(NamedCells):
    """Every departure from what is printed, with its reason."""

    model = Repair
    extra = 1


@admin.register(Source)
class SourceAdmin(SharedAdmin):
    """Any treatment may rest on it."""

    form = SourceForm
    inlines = (PassageInline,)
    list_display = (
        "title",
        "stated_kind",
        "stated_date",
        "stated_licence",
        "looked_at",
        "is_superseded",
        "passage_count",
    )
    list_filter = ("kind", SupersededFilter)
    ordering = ("title",)
    search_fields = ("title", "publisher", "slug")
    prepopulated_fields = {"slug": ("title",)}
    fields = (
        ("title", "slug"),
        ("kind", "publisher"),
        "address",
        ("published", "accessed_on"),
        "licence",
        "note",
        "text",
    )
    formfield_overrides = {**SHORT_TEXTS, URLField: {"assume_scheme": "https"}}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        rows = super().get_queryset(request).select_related("superseded_by")
        return rows.annotate(passage_count=Count("passages"))

    def get_urls(self) -> list[URLPattern]:
        own = [
            path(
                f"<int:object_id>/{screen.name}/",
                self.admin_site.admin_view(screen.as_view(model_admin=self)),
                name=f"treatments_source_{screen.name}",
            )
            for screen in SCREENS
        ]
        return own + super().get_urls()

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        if source := context["original"]:
            context["screens"] = [
                (screen.link, screen.address(source))
                for screen in SCREENS
                if screen.offered(request, source)
            ]
        return super().render_change_form(request, context, *args, **kwargs)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("superseded", *self.fields) if obj and obj.superseded_by_id else self.fields

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("superseded",) if obj else ()

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else super().get_prepopulated_fields(request, obj)

    @admin.display(description="Kind", ordering="kind")
    def stated_kind(self, source: Source) -> str:
        return source.get_kind_display() if source.kind else "not known"

    @admin.display(description="Looked at", ordering="accessed_on", empty_value="not recorded")
    def looked_at(self, source: Source) -> str | None:
        return date_format(source.accessed_on, "j F Y") if source.accessed_on else None

    @admin.display(description="Superseded", ordering="superseded_by", empty_value="")
    def is_superseded(self, source: Source) -> str | None:
        return "yes" if source.superseded_by_id else None

    @admin.display(description="Superseded by")
    def superseded(self, source: Source) -> Source | None:
        return source.superseded_by

    @admin.display(description="Date", ordering="published", empty_value="not stated")
    def stated_date(self, source: Source) -> str | None:
        return source.published or None

    @admin.display(description="Licence", ordering="licence", empty_value="not known")
    def stated_licence(self, source: Source) -> str | None:
        return source.licence or None

    @admin.display(description="Passages", ordering="passage_count")
    def passage_count(self, source: Any) -> int:
        return source.passage_count


@admin.register(Passage)
class PassageAdmin(SharedAdmin):
    """Looked up by words from every statement's form."""

    form = PassageForm
    inlines = (RepairInline,)
    list_display = ("locator", "beginning", "source", "used_by")
    list_select_related = ("source",)
    list_filter = ("source",)
    search_fields = ("words", "source__title")
    autocomplete_fields = ("source",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Passage]:
        return passages_with_uses(super().get_queryset(request))

    @admin.display(description="Lines", ordering="first_line")
    def locator(self, passage: Passage) -> str:
        return passage.locator

    @admin.display(description="Words")
    def beginning(self, passage: Passage) -> str:
        return Truncator(passage.words).chars(120)

    @admin.display(description="Used by", ordering="uses", empty_value="nothing")
    def used_by(self, passage: Any) -> str | None:
        return {0: None, 1: "1 text"}.get(passage.uses, f"{passage.uses} texts")
