"""The shared words: a change of one reaches readers when a treatment that uses it is published."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from treatments.catalogue.actions import record_shared_change
from treatments.catalogue.models import DystoniaType, Effect, GlossaryTerm, Treatment
from treatments.desk.admins.overtaking import Overtaking
from treatments.desk.people import person
from treatments.desk.uses import live_pages_with
from treatments.editions.models import Facet


class SharedAdmin(Overtaking):
    """Anything treatments share: whoever changes it contributes to all that use it."""

    def dependents(self, obj: Any) -> QuerySet[Treatment] | None:
        """The treatments whose text it is part of; None where any may be."""
        return None

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if form.has_changed() or any(formset.has_changed() for formset in formsets):
            self._record(request, self.dependents(form.instance))

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        self._record(request, None)

    def _record(self, request: HttpRequest, among: QuerySet[Treatment] | None) -> None:
        record_shared_change(by=person(request), at=timezone.now(), among=among)


class WordAdmin(SharedAdmin):
    """A word with an address of its own, which it keeps once readers know it."""

    group: Facet.Group
    ordering = ("name",)  # counting would forget the order of the model
    search_fields = ("name", "also_known_as", "slug")
    prepopulated_fields = {"slug": ("name",)}

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        known = obj and Facet.objects.filter(group=self.group, slug=obj.slug).exists()
        return ("slug",) if known else ()

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else super().get_prepopulated_fields(request, obj)

    @admin.display(description="Used by", ordering="uses")
    def used_by(self, word: Any) -> str:
        return "1 treatment" if word.uses == 1 else f"{word.uses} treatments"


@admin.register(Effect)
class EffectAdmin(WordAdmin):
    """Side effects by their shared names."""

    group = Facet.Group.EFFECT
    list_display = ("name", "used_by")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Effect]:
        return super().get_queryset(request).annotate(uses=Count("side_effects"))

    def dependents(self, obj: Effect) -> QuerySet[Treatment]:
        return Treatment.objects.filter(side_effects__effect=obj)


@admin.register(DystoniaType)
class DystoniaTypeAdmin(WordAdmin):
    """Types of dystonia, and words for several at once."""

    group = Facet.Group.DYSTONIA_TYPE
    list_display = ("name", "is_group", "used_by")

    def get_queryset(self, request: HttpRequest) -> QuerySet[DystoniaType]:
        return super().get_queryset(request).annotate(uses=Count("fits"))

    def dependents(self, obj: DystoniaType) -> QuerySet[Treatment]:
        return Treatment.objects.filter(fits__dystonia_type=obj)


@admin.register(GlossaryTerm)
class GlossaryTermAdmin(WordAdmin):
    """Terms readers may not know. Any treatment may use one: they are found by their words."""

    group = Facet.Group.TERM
    list_display = ("name", "explained", "on_pages")
    autocomplete_fields = ("passage",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[GlossaryTerm]:
        rows = super().get_queryset(request)
        return rows.annotate(pages=live_pages_with(self.group, at=timezone.now()))

    @admin.display(description="Definition", ordering="definition")
    def explained(self, term: GlossaryTerm) -> str:
        return term.definition or "none yet, so readers see no explanation"

    @admin.display(description="Used by", ordering="pages")
    def on_pages(self, term: Any) -> str:
        return "1 published page" if term.pages == 1 else f"{term.pages} published pages"
