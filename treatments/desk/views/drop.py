"""The screen to give up a draft that was set aside, once it has been read."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.desk.people import person
from treatments.desk.set_aside import sentence_of, set_aside_of, waits_set_aside
from treatments.desk.views.screen import TextScreen
from treatments.desk.wording import differences
from treatments.editions.comparison import compare
from treatments.publishing.correcting import drop_set_aside
from treatments.publishing.refusals import NothingSetAside, Refused


class DropScreen(TextScreen):
    """The working copy stays as it is, and the draft is kept among those set aside."""

    name = "drop"
    link = "Drop the draft set aside…"
    title = "Drop the draft set aside"
    verb = "change"
    offered_in = ()  # a draft that waits decides, in whichever state

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return waits_set_aside(copy) and cls.allowed(request.user, copy.subject)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page()

    def post(self, request: HttpRequest) -> HttpResponse:
        set_aside = set_aside_of(self.copy)
        # The draft on the screen, and not one that was set aside since.
        if set_aside is None or str(set_aside.pk) != request.POST.get("set_aside"):
            return self._page(str(NothingSetAside()))
        try:
            drop_set_aside(copy=self.copy, by=person(request), at=timezone.now())
        except Refused as refusal:
            return self._page(str(refusal))
        log = "Dropped the draft that was set aside."
        return self.done(log, f"{log} The working copy is as it was.")

    def _page(self, refusal: str = "") -> HttpResponse:
        set_aside = set_aside_of(self.copy)
        if set_aside is None:
            return self.page(refusal=refusal, nothing=str(NothingSetAside()))
        own, shared = differences(compare(set_aside.base, set_aside.document))
        return self.page(
            refusal=refusal,
            set_aside=sentence_of(set_aside),
            key=set_aside.pk,
            own=own,
            shared=shared,
        )
