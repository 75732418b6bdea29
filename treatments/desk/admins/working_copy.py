"""What the lists and pages of both kinds of working copy have in common."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from treatments.catalogue.models import WorkingCopy
from treatments.desk import states
from treatments.desk.admins.checking import Checking
from treatments.desk.admins.deleting import Deleting
from treatments.desk.admins.keeping import Keeping
from treatments.desk.admins.presence import Presence
from treatments.desk.admins.saving import Saving
from treatments.desk.admins.screens import Screens
from treatments.desk.asked import with_asked
from treatments.desk.forms.treatment import TreatmentForm
from treatments.desk.set_aside import with_set_aside
from treatments.desk.statements import with_open_count
from treatments.desk.views.publish import PublishScreen
from treatments.pages.languages import several


class WorkingCopyAdmin(Presence, Screens, Checking, Deleting, Saving, Keeping):
    """What it says here holds for superusers too."""

    form = TreatmentForm
    change_form_template = "admin/treatments/treatment/change_form.html"
    columns: tuple[str, ...] = ("name", "state", "keeper")

    def get_queryset(self, request: HttpRequest) -> QuerySet[WorkingCopy]:
        rows = states.with_states(super().get_queryset(request), at=timezone.now())
        return with_set_aside(with_asked(with_open_count(rows)))

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        states.refresh_digests()
        return super().changelist_view(request, extra_context)

    def get_list_display(self, request: HttpRequest) -> tuple[str, ...]:
        name, *others = self.columns
        columns = (name, "language", *others) if several() else self.columns
        may_publish = PublishScreen.allowed(request.user, self.opts.model_name)
        return (*columns, "next_step") if may_publish else columns

    def get_list_filter(self, request: HttpRequest) -> Any:
        filters = super().get_list_filter(request)
        return ("language", *filters) if several() else filters

    @admin.display(description="State", ordering="state")
    def state(self, copy: Any) -> SafeString:
        return states.badge_of(copy)

    @admin.display(description="Next step", empty_value="")
    def next_step(self, copy: Any) -> SafeString | None:
        if copy.state not in PublishScreen.offered_in:
            return None
        return format_html(
            '<a href="{}">{}<span class="visually-hidden"> {}</span></a>',
            PublishScreen.address(copy),
            PublishScreen.link,
            copy,
        )
