"""The part of an admin that never lets one save of a row silently undo another."""

from typing import Any

from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from treatments.desk.admins.desk import DeskAdmin
from treatments.desk.forms.shared import SharedForm
from treatments.desk.overtaken import Overtaken, overtaken_by


class Overtaking(DeskAdmin):
    """A form that others have overtaken is shown merged, not saved. `form` is a SharedForm."""

    form = SharedForm
    change_form_template = "desk/shared.html"

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if request.method != "POST" or object_id is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            if overtaken := self._overtaken(request, object_id):
                request.overtaken = overtaken  # type: ignore[attr-defined]
                request.POST = overtaken.data  # type: ignore[assignment]
                extra_context = {**(extra_context or {}), "overtaken": overtaken}
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.overtaken = getattr(request, "overtaken", None)
        return form

    def _overtaken(self, request: HttpRequest, object_id: str) -> Overtaken | None:
        found = self.get_object(request, unquote(object_id))
        if found is None or not self.has_change_permission(request, found):
            return None  # stock code says what is wrong
        # Held until the transaction ends: nobody saves between this comparison and our save.
        row = self.model._default_manager.select_for_update(of=("self",)).get(pk=found.pk)
        fields = flatten_fieldsets(self.get_fieldsets(request, row))
        form = self.get_form(request, row, change=True, fields=fields)(instance=row)
        return overtaken_by(request.POST, form)
