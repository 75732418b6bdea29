"""The treatment in the admin: a list with states, and one page on which all of it is edited."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import ForeignKey, QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from treatments.catalogue.models import Treatment
from treatments.desk import states
from treatments.desk.admins.deleting import Deleting
from treatments.desk.admins.rows import ROWS
from treatments.desk.admins.saving import Saving
from treatments.desk.admins.screens import Screens
from treatments.desk.asked import with_asked
from treatments.desk.filters import StateFilter
from treatments.desk.forms.treatment import TreatmentForm
from treatments.desk.statements import with_open_count
from treatments.desk.views.publish import PublishScreen
from treatments.review.people import name_of


@admin.register(Treatment)
class TreatmentAdmin(Screens, Deleting, Saving):
    """What it says here holds for superusers too."""

    form = TreatmentForm
    inlines = ROWS
    list_select_related = ("owner",)
    list_filter = ("kind", StateFilter, ("owner", admin.RelatedOnlyFieldListFilter))
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
        (
            "Who keeps it up to date",
            {"fields": (("owner", "review_interval"),), "description": "Readers do not see this."},
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Treatment]:
        rows = states.with_states(super().get_queryset(request), at=timezone.now())
        return with_asked(with_open_count(rows))

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        states.refresh_digests()
        return super().changelist_view(request, extra_context)

    def get_list_display(self, request: HttpRequest) -> tuple[str, ...]:
        columns = ("name", "kind", "state", "open_queries", "keeper")
        may_publish = request.user.has_perm(PublishScreen.permission)
        return (*columns, "next_step") if may_publish else columns

    @admin.display(description="State", ordering="state")
    def state(self, treatment: Any) -> SafeString:
        return states.badge_of(treatment)

    @admin.display(description="Open queries and notes", ordering="open_count")
    def open_queries(self, treatment: Any) -> int | None:
        return treatment.open_count

    @admin.display(description="Owner", ordering="owner")
    def keeper(self, treatment: Treatment) -> str | None:
        return name_of(treatment.owner) if treatment.owner else None

    @admin.display(description="Next step", empty_value="")
    def next_step(self, treatment: Any) -> SafeString | None:
        if treatment.state not in PublishScreen.offered_in:
            return None
        return format_html(
            '<a href="{}">{}<span class="visually-hidden"> {}</span></a>',
            PublishScreen.address(treatment),
            PublishScreen.link,
            treatment,
        )

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "owner":
            # A plain list of names: stock autocomplete would ask for the right to see accounts.
            field.queryset = User.objects.filter(is_staff=True, is_active=True)
            field.label_from_instance = name_of  # type: ignore[method-assign,assignment]
        return field
