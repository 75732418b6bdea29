"""What every list and page of the desk has in common."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst

from treatments.desk.choices import SHORT_TEXTS, WordChoices


class DeskAdmin(WordChoices, admin.ModelAdmin):
    """Stock, without actions on many rows at once: none of them asks what it would break."""

    actions = None
    formfield_overrides = SHORT_TEXTS
    empty_value_display = "none"

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, {**title, **(extra_context or {})})
