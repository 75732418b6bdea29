"""The discard screen: what would be lost, before it is."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import WorkingCopy
from treatments.desk.people import person
from treatments.desk.states import State
from treatments.desk.views.screen import TextScreen
from treatments.desk.wording import differences
from treatments.editions.comparison import compare
from treatments.editions.models import Edition
from treatments.publishing.actions import discard_draft
from treatments.publishing.refusals import Refused

MOVED = (
    "The text was changed after this screen was opened. Nothing was discarded: read what would "
    "be lost now, then discard again."
)


class DiscardScreen(TextScreen):
    """Makes the working copy say again what readers see."""

    name = "discard"
    link = "Discard changes…"
    title = "Discard changes"
    verb = "change"
    offered_in = (State.CHANGED,)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page()

    @transaction.atomic
    def post(self, request: HttpRequest) -> HttpResponse:
        draft = WorkingCopy.objects.held(self.copy)
        if assemble(draft).digest != request.POST.get("shown_digest"):
            return self._page(refusal=MOVED)
        try:
            discard_draft(copy=draft, by=person(request), at=timezone.now())
        except Refused as refusal:
            return self._page(refusal=str(refusal))
        log = "Discarded the changes: the working copy says again what readers see."
        return self.done(log, log)

    def _page(self, refusal: str = "") -> HttpResponse:
        document = assemble(self.copy)
        live = Edition.objects.live(at=timezone.now()).of(**self.identity).first()
        # From the draft to the live edition: "removed" is what the editor would lose.
        own, shared = differences(compare(document, live.document) if live else ())
        return self.page(
            refusal=refusal, live=live, own=own, shared=shared, shown_digest=document.digest
        )
