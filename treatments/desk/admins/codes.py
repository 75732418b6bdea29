"""Codes of other vocabularies: a change reaches partners when a treatment is published."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from treatments.catalogue.models import DystoniaTypeCode, Treatment, TreatmentCode
from treatments.desk.admins.vocabulary import SharedAdmin


class CodeAdmin(SharedAdmin):
    """Whose code it is stays: another's is another code."""

    owner: str
    list_filter = ("system", "relation")

    def get_list_display(self, request: HttpRequest) -> tuple[str, ...]:
        return ("__str__", self.owner, "relation", "name", "version", "checked_on")

    def get_list_select_related(self, request: HttpRequest) -> tuple[str, ...]:
        return (self.owner,)

    def get_search_fields(self, request: HttpRequest) -> tuple[str, ...]:
        return ("code", "name", f"{self.owner}__name")

    def get_fields(self, request: HttpRequest, obj: Any = None) -> tuple[Any, ...]:
        looked_up = ("version", "checked_on")
        return (self.owner, ("system", "code"), "name", "relation", looked_up, "source")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return (self.owner,) if obj else ()


@admin.register(TreatmentCode)
class TreatmentCodeAdmin(CodeAdmin):
    """What other vocabularies call a treatment."""

    owner = "treatment"
    autocomplete_fields = ("treatment",)

    def dependents(self, obj: TreatmentCode) -> QuerySet[Treatment]:
        return Treatment.objects.filter(pk=obj.treatment_id)


@admin.register(DystoniaTypeCode)
class DystoniaTypeCodeAdmin(CodeAdmin):
    """What other vocabularies call a type of dystonia."""

    owner = "dystonia_type"
    autocomplete_fields = ("dystonia_type",)

    def dependents(self, obj: DystoniaTypeCode) -> QuerySet[Treatment]:
        return Treatment.objects.filter(fits__dystonia_type=obj.dystonia_type)
