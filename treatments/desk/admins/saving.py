"""Saving a treatment with all its rows: one transaction, one contribution, nothing overwritten."""

from typing import Any

from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.db import transaction
from django.forms import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.catalogue.actions import record_contribution
from treatments.catalogue.models import WorkingCopy
from treatments.desk import states
from treatments.desk.admins.desk import DeskAdmin
from treatments.desk.conflict.find import Conflict, carried_version, conflict_between
from treatments.desk.order import settle
from treatments.desk.people import person


class Saving(DeskAdmin):
    """The part of the treatment's admin that writes."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Stock, but for a form that others have overtaken: it is shown merged, not saved."""
        states.refresh_digests()
        if request.method != "POST" or object_id is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            if conflict := self._conflict(request, object_id):
                request.conflict = conflict  # type: ignore[attr-defined]
                request.POST = conflict.data  # type: ignore[assignment]
                extra_context = {**(extra_context or {}), "conflict": conflict}
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.conflict = getattr(request, "conflict", None)
        return form

    def save_formset(
        self,
        request: HttpRequest,
        form: Any,
        formset: BaseInlineFormSet,
        change: bool,
    ) -> None:
        super().save_formset(request, form, formset, change)
        if formset.has_changed():
            settle(formset)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Rows are saved after their treatment, so this is the end of the edit."""
        super().save_related(request, form, formsets, change)
        if form.has_changed() or any(formset.has_changed() for formset in formsets):
            record_contribution(copy=form.instance, by=person(request), at=timezone.now())

    def _conflict(self, request: HttpRequest, object_id: str) -> Conflict | None:
        found = self.get_object(request, unquote(object_id))
        if found is None or not self.has_change_permission(request, found):
            return None  # stock code says what is wrong
        # Held until the transaction ends: nobody saves between this comparison and our save.
        treatment = WorkingCopy.objects.held(found)
        if carried_version(request.POST) == treatment.lock_version:
            return None
        fields = flatten_fieldsets(self.get_fieldsets(request, treatment))
        form = self.get_form(request, treatment, change=True, fields=fields)(instance=treatment)
        formsets = [
            (formset(instance=treatment, queryset=inline.get_queryset(request)), inline.named_by)
            for formset, inline in self.get_formsets_with_inlines(request, treatment)
        ]
        return conflict_between(request.POST, treatment, form, formsets)
