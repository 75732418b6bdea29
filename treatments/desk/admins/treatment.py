"""The treatment in the admin: a list with states, and one page on which all of it is edited."""

from typing import Any

from django.contrib import admin

from treatments.catalogue.models import Treatment
from treatments.desk.admins.keeping import KEEPING_FILTERS
from treatments.desk.admins.rows import ROWS
from treatments.desk.admins.working_copy import WorkingCopyAdmin
from treatments.desk.filters import StateFilter, WithoutFilter


@admin.register(Treatment)
class TreatmentAdmin(WorkingCopyAdmin):
    """Its parts are those of the public page."""

    inlines = ROWS
    columns = ("name", "kind", "state", "open_queries", "keeper")
    list_filter = ("kind", StateFilter, *KEEPING_FILTERS, WithoutFilter)
    search_fields = ("name", "also_known_as", "slug", "what_it_is", "how_it_works")
    search_help_text = "In names, addresses, what it is, and how it works."
    prepopulated_fields = {"slug": ("name",)}
    autocomplete_fields = ("name_passage", "what_it_is_passage", "how_it_works_passage")
    fieldsets = (
        (
            "Name",
            {
                "fields": (
                    "name",
                    ("name_passage", "name_restored"),
                    "also_known_as",
                    ("kind", "slug"),
                )
            },
        ),
        ("What it is", {"fields": ("what_it_is", "what_it_is_passage")}),
        ("How it works", {"fields": ("how_it_works", "how_it_works_passage")}),
        WorkingCopyAdmin.kept,
    )

    @admin.display(description="Open queries and notes", ordering="open_count")
    def open_queries(self, treatment: Any) -> int | None:
        return treatment.open_count
