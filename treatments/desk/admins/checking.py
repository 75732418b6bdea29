"""What the checks say of a text when its change page is opened."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import WorkingCopy
from treatments.desk.admins.desk import DeskAdmin
from treatments.desk.beside import put_beside
from treatments.desk.findings import Checked, Found, checked
from treatments.editions.models import Edition
from treatments.publishing.identity import identity_of


class Checking(DeskAdmin):
    """The part of the text's admin that asks the checks.

    Only when the page is opened: a form sent back with errors or a conflict shows what was
    typed, and the checks know nothing of that yet.
    """

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        treatment = context["original"]
        if treatment and request.method == "GET":
            found = _checked(treatment, request)
            if self.has_change_permission(request, treatment):
                found = put_beside(found, context["adminform"].form, _rows(context))
            else:
                found = _only_read(found)
            context["checked"] = found
        return super().render_change_form(request, context, *args, **kwargs)


def _only_read(found: Checked) -> Checked:
    """Whoever may not change the text has no controls to be led to."""

    def read(each: Sequence[Found]) -> list[Found]:
        return [replace(one, address="") if "#id_" in one.address else one for one in each]

    return Checked(read(found.new), read(found.known))


def _rows(context: dict[str, Any]) -> list[Any]:
    return [
        form
        for formset in context["inline_admin_formsets"]
        for form in formset.formset.initial_forms
    ]


def _checked(copy: WorkingCopy, request: HttpRequest) -> Checked:
    identity = identity_of(copy)
    live = Edition.objects.live(at=timezone.now()).of(**identity).first()
    seen = live or Edition.objects.latest_pressed(**identity)
    return checked(
        assemble(copy),
        seen=seen.document if seen else None,
        change_page="",
        request=request,
    )
