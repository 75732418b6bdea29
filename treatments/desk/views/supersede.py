"""The screen on which one source takes the place of another."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.catalogue.models import Source
from treatments.catalogue.refusals import CatalogueRefused
from treatments.catalogue.resting import terms_on, treatments_on
from treatments.catalogue.source_actions import supersede
from treatments.desk.forms.supersede import SupersedeForm
from treatments.desk.people import person
from treatments.desk.views.rests import RestsScreen
from treatments.desk.views.source import SourceScreen


class SupersedeScreen(SourceScreen):
    """Says what it would put on the worklist, before it does. No text changes by it."""

    name = "supersede"
    link = "Superseded…"
    title = "Superseded by another source"
    permission = "treatments.change_source"

    @classmethod
    def offered(cls, request: HttpRequest, source: Source) -> bool:
        return super().offered(request, source) and source.superseded_by_id is None

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(SupersedeForm(source=self.source))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = SupersedeForm(request.POST, source=self.source)
        if not form.is_valid():
            return self._page(form)
        successor = form.cleaned_data["successor"]
        try:
            supersede(
                source=self.source, successor=successor, by=person(request), at=timezone.now()
            )
        except CatalogueRefused as refusal:
            form.refuse(str(refusal))
            return self._page(form)
        return self.done(
            f"“{self.source}” is superseded by “{successor}”. What rests on it is on the worklist."
        )

    def _page(self, form: SupersedeForm) -> HttpResponse:
        return self.page(
            form=form,
            offer=form.is_bound or self.source.superseded_by_id is None,
            treatments=treatments_on([self.source]).count(),
            terms=terms_on([self.source]).count(),
            rests=RestsScreen.address(self.source),
        )
