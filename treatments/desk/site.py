"""The desk's site: Django's admin under our name, its index a worklist over the rooms."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone

from treatments.desk import states
from treatments.desk.people import person
from treatments.desk.views.report import ReportFile, ReportScreen
from treatments.desk.views.reports import MAY_READ, ReportsScreen
from treatments.desk.worklist import worklist_of

# The index in the order of an editor's day. What is not named here comes last, by app.
ROOMS = {
    "Treatments": ("Treatment",),
    "Pages of the site": ("Page",),
    "Vocabulary": ("Effect", "DystoniaType", "GlossaryTerm"),
    "Codes": ("TreatmentCode", "DystoniaTypeCode"),
    "Sources": ("Source", "Passage"),
    "Queries": ("Query",),
    "Readers": ("FeedbackMessage",),
    "Partners": ("Partner",),
    "House style": ("HouseWord", "PreferredTerm"),
    "The archive": ("Edition", "Release", "Review", "SetAside"),
}


class DeskSite(AdminSite):
    """Where staff write, publish and withdraw."""

    site_header = site_title = "Treatment options for dystonia: the desk"
    index_title = "The desk"
    index_template = "desk/index.html"

    def index(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        """The worklist first, then the lists of everything."""
        states.refresh_digests()
        ours = {
            "worklist": worklist_of(person(request), at=timezone.now()),
            "may_read_reports": request.user.has_perm(MAY_READ),
        }
        return super().index(request, {**ours, **(extra_context or {})})

    def get_urls(self) -> list[Any]:
        """Ours first: the admin takes every other address."""
        screens = (
            ("reports/", ReportsScreen, "reports"),
            ("reports/<slug:name>/", ReportScreen, "report"),
            ("reports/<slug:name>.csv", ReportFile, "report_file"),
        )
        ours = [
            path(address, self.admin_view(screen.as_view(site=self)), name=name)
            for address, screen, name in screens
        ]
        return [*ours, *super().get_urls()]

    def get_app_list(
        self, request: HttpRequest, app_label: str | None = None
    ) -> list[dict[str, Any]]:
        """The index, with our one app shown as its rooms."""
        apps = super().get_app_list(request, app_label)
        ours = next((app for app in apps if app["app_label"] == "treatments"), None)
        if ours is None:
            return apps
        by_name = {model["object_name"]: model for model in ours["models"]}
        rooms = [
            {**ours, "name": room, "models": [by_name[name] for name in names if name in by_name]}
            for room, names in ROOMS.items()
        ]
        return [room for room in rooms if room["models"]] + [app for app in apps if app != ours]
