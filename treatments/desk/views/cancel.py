"""The screen to cancel what is scheduled, once it has been read."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.desk.coming import sentences
from treatments.desk.people import person
from treatments.desk.views.screen import TextScreen
from treatments.editions.models import ReleaseLog
from treatments.publishing.actions import cancel_scheduled
from treatments.publishing.refusals import NothingScheduled, Refused

MOVED = (
    "What is scheduled has changed since this screen was opened. Nothing was cancelled: read "
    "what is scheduled now, then cancel it."
)


class CancelScreen(TextScreen):
    """Cancels exactly the lines it showed. The editions stay in the archive."""

    name = "cancel"
    link = "Cancel what is scheduled…"
    title = "Cancel what is scheduled"
    verb = "publish"
    offered_in = ()  # what is scheduled decides, in whichever state

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return bool(copy.coming_kind) and cls.allowed(request.user, copy.subject)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page()

    @transaction.atomic
    def post(self, request: HttpRequest) -> HttpResponse:
        ReleaseLog.lock()  # so that what is read below stays as it is
        if self.coming and request.POST.get("shown") != self._shown:
            return self._page(MOVED)
        try:
            cancel_scheduled(copy=self.copy, by=person(request), at=timezone.now())
        except Refused as refusal:
            return self._page(str(refusal))
        log = f"Cancelled: {' '.join(sentences(self.coming))}"
        return self.done(log, log)

    @property
    def _shown(self) -> str:
        """Names the lines on the screen."""
        return " ".join(str(line.sequence) for line in self.coming)

    def _page(self, refusal: str = "") -> HttpResponse:
        return self.page(
            refusal=refusal,
            coming=sentences(self.coming),
            shown=self._shown,
            nothing=str(NothingScheduled()),
        )
