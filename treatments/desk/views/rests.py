"""The screen "What rests on this source?": in the working copies, and in what readers see."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from treatments.catalogue.resting import terms_on
from treatments.desk.resting import Place, resting_on, treatments_with
from treatments.desk.views.source import SourceScreen

A_PAGE = 50  # treatments


class RestsScreen(SourceScreen):
    """Only read. `?treatment=` shows one treatment, `?page=` the next ones."""

    name = "rests"
    link = "What rests on it"
    title = "What rests on this source"
    permission = "treatments.view_source"

    def get(self, request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        treatments = treatments_with(self.source, at=now)
        one = request.GET.get("treatment", "")
        if one.isdecimal():
            treatments = treatments.filter(pk=one)
        found = Paginator(treatments, A_PAGE).get_page(request.GET.get("page"))
        return self.page(
            found=found,
            resting=resting_on(self.source, list(found), at=now),
            one=one,
            terms=[] if one else self._terms(),
        )

    def _terms(self) -> list[Any]:
        return [
            Place(
                "Glossary term",
                str(term),
                reverse("admin:treatments_glossaryterm_change", args=[term.pk]),
            )
            for term in terms_on([self.source])
        ]
