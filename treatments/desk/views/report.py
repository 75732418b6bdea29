"""One report, whichever: a page with filters and a table, or a file with all of it."""

import itertools
from collections.abc import Iterator
from datetime import datetime

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from treatments.desk import states
from treatments.desk.forms.report import FilterForm
from treatments.desk.london import said
from treatments.desk.reports.cells import in_csv
from treatments.desk.reports.registry import REPORTS
from treatments.desk.reports.report import Report
from treatments.desk.reports.table import Table
from treatments.desk.views.reports import ReportsScreen
from treatments.editions.days import today
from treatments.editions.spreadsheet import lines

# Spreadsheets take a file without this mark for one in the code page of the computer, and “ ”
# and accents for nonsense. The file is for them; programs have the API.
MARK = "\ufeff"


class ReportScreen(ReportsScreen):
    """The filters stand in the address, so that a report can be kept as a bookmark."""

    def get(self, request: HttpRequest, name: str) -> HttpResponse:  # type: ignore[override]
        report, form = self.asked(name)
        typed = request.GET.copy()
        typed.pop("page", None)
        context = {
            **self.site.each_context(request),
            "title": report.title if report else REPORTS[name].title,
            "kind": REPORTS[name],
            "form": form,
            "here": reverse("admin:report", args=[name]),
        }
        if report:
            extract = report.extract(request.GET.get("page"))
            context |= {
                "extract": extract,
                "table": Table.of(report, extract.rows),
                "query": typed.urlencode(),
                "said": said(report.at),
                "asks": form.asks,
            }
        return TemplateResponse(request, "desk/report.html", context)

    def asked(self, name: str) -> tuple[Report | None, FilterForm]:
        """The report with what is asked of it; None where the filters are wrong."""
        if name not in REPORTS:
            raise Http404
        states.refresh_digests()
        form = REPORTS[name].filters(self.request.GET)
        report = REPORTS[name](form.cleaned_data, at=timezone.now()) if form.is_valid() else None
        return report, form


class ReportFile(ReportScreen):
    """The same as CSV, every row of it, sent as it is read."""

    def get(self, request: HttpRequest, name: str) -> HttpResponseBase:  # type: ignore[override]
        report, _ = self.asked(name)
        if report is None:
            # The page says what is wrong with the filters.
            page = reverse("admin:report", args=[name])
            return HttpResponseRedirect(f"{page}?{request.GET.urlencode()}")
        return StreamingHttpResponse(
            _file(report),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{file_name(name, report.at)}"'},
        )


def file_name(name: str, at: datetime) -> str:
    """The report and the day it was taken, such as content-inventory-2026-03-02.csv."""
    return f"{name}-{today(now=at).isoformat()}.csv"


def _file(report: Report) -> Iterator[str]:
    headings = [column.heading for column in report.columns]
    rows = ([in_csv(cell) for cell in row] for row in report.every_row())
    return itertools.chain([MARK], lines(headings, rows))
