"""The list of reports."""

from typing import ClassVar

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.views import View

from treatments.desk.reports.registry import REPORTS

MAY_READ = "treatments.view_treatment"


class ReportsScreen(View):
    """For everyone who may see treatments."""

    title: ClassVar[str] = "Reports"
    site: AdminSite = None  # type: ignore[assignment]  # given to as_view()

    def dispatch(self, request: HttpRequest, *args: str, **kwargs: str) -> HttpResponseBase:
        if not request.user.has_perm(MAY_READ):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        frame = {**self.site.each_context(request), "title": self.title}
        return TemplateResponse(
            request, "desk/reports.html", {**frame, "reports": REPORTS.values()}
        )
