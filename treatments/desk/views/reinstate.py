"""The screen on which a superseded source is declared good after all."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.catalogue.models import Source
from treatments.catalogue.refusals import CatalogueRefused
from treatments.catalogue.source_actions import reinstate
from treatments.desk.people import person
from treatments.desk.views.source import SourceScreen


class ReinstateScreen(SourceScreen):
    """Takes what rests on the source off the worklist again."""

    name = "reinstate"
    link = "Good after all…"
    title = "Good after all"
    permission = "treatments.change_source"

    @classmethod
    def offered(cls, request: HttpRequest, source: Source) -> bool:
        return super().offered(request, source) and source.superseded_by_id is not None

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page()

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            reinstate(source=self.source, by=person(request), at=timezone.now())
        except CatalogueRefused as refusal:
            return self.page(refusal=str(refusal))
        return self.done(f"“{self.source}” is not superseded any more.")
