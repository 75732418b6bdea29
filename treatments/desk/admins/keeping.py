"""Who keeps a text up to date: its owner and deputy, on its page and in the list."""

from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey
from django.forms import ModelChoiceField
from django.http import HttpRequest

from treatments.catalogue.models import WorkingCopy
from treatments.desk.admins.desk import DeskAdmin
from treatments.desk.filters import ReviewFilter
from treatments.desk.keepers import KEEPERS, offer_staff, owner_of

# For list_filter, after the filters of its kind of text.
KEEPING_FILTERS = (
    ReviewFilter,
    ("owner", admin.RelatedOnlyFieldListFilter),
    ("deputy", admin.RelatedOnlyFieldListFilter),
)


class Keeping(DeskAdmin):
    """The part of a text's admin that says whose it is."""

    list_select_related = ("owner", "deputy")
    kept: Any = (
        "Who keeps it up to date",
        {
            "fields": (("owner", "deputy", "review_interval"),),
            "description": "Readers do not see this.",
        },
    )

    @admin.display(description="Owner", ordering="owner")
    def keeper(self, copy: WorkingCopy) -> str | None:
        return owner_of(copy) if copy.owner else None

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name in KEEPERS:
            offer_staff(field)
        return field
