"""Where words come from: sources with their passages, passages with their repairs."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet, URLField
from django.http import HttpRequest
from django.utils.text import Truncator

from treatments.catalogue.models import Passage, Repair, Source
from treatments.desk.admins.vocabulary import SharedAdmin
from treatments.desk.choices import SHORT_TEXTS
from treatments.desk.forms.source import PassageForm, SourceForm
from treatments.desk.uses import passages_with_uses


class PassageInline(admin.StackedInline):
    """The lines of a source that are quoted."""

    model = Passage
    form = PassageForm
    template = "desk/rows.html"
    extra = 1
    fields = (("first_line", "last_line"), "words")
    guidance = "The lines that statements rest on, word for word as they are printed."


class RepairInline(admin.StackedInline):
    """Every departure from what is printed, with its reason."""

    model = Repair
    template = "desk/rows.html"
    extra = 1
    formfield_overrides = SHORT_TEXTS
    fields = ("number", "printed", "repaired", "reason")
    guidance = "Each place where we do not print what the source prints, and why."


@admin.register(Source)
class SourceAdmin(SharedAdmin):
    """Any treatment may rest on it."""

    form = SourceForm
    inlines = (PassageInline,)
    list_display = ("title", "publisher", "stated_date", "stated_licence", "passage_count")
    ordering = ("title",)
    search_fields = ("title", "publisher", "slug")
    prepopulated_fields = {"slug": ("title",)}
    fields = ("title", "slug", "publisher", "address", "published", "licence", "note", "text")
    formfield_overrides = {**SHORT_TEXTS, URLField: {"assume_scheme": "https"}}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return super().get_queryset(request).annotate(passage_count=Count("passages"))

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else super().get_prepopulated_fields(request, obj)

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
