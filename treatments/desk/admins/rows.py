"""The rows of a treatment on its change page: one inline for each part of the public page."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import ForeignKey, QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest

from treatments.catalogue.models import (
    Benefit,
    Drawback,
    Fit,
    SideEffect,
    SideEffectGroup,
    Treatment,
)
from treatments.desk.choices import EMPTY, SHORT_TEXTS, WordChoices
from treatments.desk.forms.treatment import RowForm, SideEffectForm

UID = "row_uid"


class RowInline(WordChoices, admin.StackedInline):
    """Rows belong to their treatment: who may change that may change them."""

    form = RowForm
    template = "desk/rows.html"
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("passage",)
    formfield_overrides = SHORT_TEXTS
    # What the rows are for, told once above them instead of under every control.
    guidance = ""
    subject = "treatment"  # whose right to be viewed or changed its rows follow
    # The controls whose first words name a row, in a conflict for example.
    named_by: ClassVar[tuple[str, ...]] = ("text",)

    def get_formset(self, request: HttpRequest, obj: Treatment | None = None, **kwargs: Any) -> Any:
        self.treatment = obj
        return super().get_formset(request, obj, **kwargs)

    def get_extra(self, request: HttpRequest, obj: Treatment | None = None, **kwargs: Any) -> int:
        """Empty rows to type in without script: a few on a new treatment, then one a save."""
        return 1 if obj else 3

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm(f"treatments.view_{self.subject}")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        verb = "change" if obj else "add"
        return request.user.has_perm(f"treatments.{verb}_{self.subject}")

    has_add_permission = has_delete_permission = has_change_permission


class BenefitInline(RowInline):
    """What speaks for the treatment."""

    model = Benefit
    guidance = (
        "What speaks for the treatment: one statement a row, in the words of its source. "
        "Points are the short lines under a lead-in such as “Helps to:”, one a line."
    )
    fields = (UID, "text", "points", ("position", "topic", "passage"))


class DrawbackInline(RowInline):
    """What speaks against it, exactly like a benefit in its parts."""

    model = Drawback
    guidance = (
        "What speaks against the treatment: one statement a row, in the words of its source. "
        "Tick a drawback that readers may look for among side effects: that part then points "
        "to it, and it is not listed twice."
    )
    fields = (
        UID,
        "text",
        "points",
        ("position", "topic", "passage"),
        "sought_as_side_effect",
    )


class SideEffectGroupInline(RowInline):
    """The words around side effects."""

    model = SideEffectGroup
    named_by = ("lead_in", "closing")
    guidance = (
        "The words the source puts around its side effects, such as “Side effects can "
        "include”, and what it says after the list. Save a new lead-in before you choose it "
        "below."
    )
    fields = (UID, "lead_in", "closing", ("position", "passage"))


class SideEffectInline(RowInline):
    """One side effect a row, under a lead-in of this treatment."""

    model = SideEffect
    form = SideEffectForm
    autocomplete_fields = ("effect", "passage")
    guidance = (
        "One effect a row: the wording as it reads in the list, and the shared word it is "
        "found under. How often, how long, how much and when are the source's own words; "
        "empty means that it does not say."
    )
    fields = (
        UID,
        ("text", "effect"),
        ("frequency", "duration", "amount", "condition"),
        ("position", "group", "topic", "passage"),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[SideEffect]:
        return super().get_queryset(request).select_related("group")

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "group":
            own = SideEffectGroup.objects.filter(treatment=self.treatment)
            field.queryset = own
            field.choices = [EMPTY, *((str(group.uid), str(group)) for group in own)]
        return field


class FitInline(RowInline):
    """What the source says for one type of dystonia."""

    model = Fit
    autocomplete_fields = ("dystonia_type", "passage")
    named_by = ("dystonia_type",)
    guidance = (
        "What the source says about this treatment for a type of dystonia, in its own words: "
        "how strongly (“can be effective”), and under which condition. A type it does not "
        "mention gets no row."
    )
    fields = (UID, ("dystonia_type", "strength", "condition"), ("position", "passage"))


ROWS = (BenefitInline, DrawbackInline, SideEffectGroupInline, SideEffectInline, FitInline)
