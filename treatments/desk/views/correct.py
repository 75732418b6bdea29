"""The screen to correct what readers see beside a draft: what would be put out of the way."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property

from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import WorkingCopy
from treatments.desk.coming import sentences
from treatments.desk.people import person
from treatments.desk.set_aside import set_aside_of, waits_set_aside
from treatments.desk.standing import waiting
from treatments.desk.states import PUBLIC, State
from treatments.desk.views.screen import TextScreen
from treatments.desk.wording import differences
from treatments.editions.comparison import compare
from treatments.editions.models import Edition, ReleaseKind, ReleaseLog
from treatments.publishing import refusals
from treatments.publishing.correcting import Started, start_correction
from treatments.publishing.requirements import names_of_those_who_may
from treatments.review.people import name_of

MOVED = (
    "The text, or what is scheduled, was changed after this screen was opened. Nothing was set "
    "aside: read what would happen now, then start the correction."
)


class CorrectScreen(TextScreen):
    """Sets the draft aside and starts from what readers see. Nothing is published by it."""

    name = "correct"
    link = "Correct what readers see…"
    title = "Correct what readers see"
    verb = "change"
    offered_in = (State.CHANGED,)

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        in_the_way = copy.state in cls.offered_in or (
            copy.state in PUBLIC and copy.coming_kind == ReleaseKind.LIVE
        )
        may = cls.allowed(request.user, copy.subject)
        return may and in_the_way and not waits_set_aside(copy)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page()

    @transaction.atomic
    def post(self, request: HttpRequest) -> HttpResponse:
        # So that what is compared below stays as it is; in the order in which publishing and a
        # reviewer's decision hold them.
        ReleaseLog.lock()
        self.copy.reviews.open().select_for_update(of=("self",)).first()
        draft = WorkingCopy.objects.held(self.copy)
        if self._name(assemble(draft).digest) != request.POST.get("shown"):
            return self._page(MOVED)
        try:
            started = start_correction(copy=draft, by=person(request), at=timezone.now())
        except refusals.Refused as refusal:
            return self._page(str(refusal))
        log = self._done(started)
        return self.done(log, f"{log} Make the correction here, then ask for review.")

    def _done(self, started: Started) -> str:
        parts = []
        if started.set_aside:
            parts.append("Set the draft aside: the working copy says what readers see.")
        if started.cancelled:
            parts.append(f"Cancelled: {' '.join(sentences(self._cancelled))}")
        if started.recalled:
            parts.append(f"Took the request to {name_of(started.recalled.reviewer)} back.")
        return " ".join(parts)

    @cached_property
    def _cancelled(self) -> list[Any]:
        return [line for line in self.coming if line.kind == ReleaseKind.LIVE]

    def _name(self, digest: str) -> str:
        """Names what is on the screen: the text, and the lines that would be cancelled."""
        return " ".join([digest, *(str(line.sequence) for line in self._cancelled)])

    def _page(self, refusal: str = "") -> HttpResponse:
        document = assemble(self.copy)
        live = Edition.objects.live(at=timezone.now()).of(**self.identity).first()
        own, shared = differences(compare(live.document, document) if live else ())
        draft = bool(live and live.digest != document.digest)
        asked = self.copy.reviews.open().select_related("reviewer").first()
        aside = set_aside_of(self.copy)
        may_cancel = self.request.user.has_perm(self.copy.right("publish"))
        able = names_of_those_who_may("publish", self.copy)
        return self.page(
            refusal=refusal,
            live=live,
            draft=draft,
            own=own,
            shared=shared,
            cancelled=sentences(self._cancelled),
            staying=sentences(line for line in self.coming if line not in self._cancelled),
            asked=waiting(asked) if asked else "",
            already=str(refusals.AlreadySetAside(name_of(aside.by))) if aside else "",
            nothing=str(refusals.NothingInTheWay() if live else refusals.NothingToCorrect()),
            may_not=str(refusals.MayNotCancel(able)) if self._cancelled and not may_cancel else "",
            offer=not aside and bool(live) and (draft or bool(self._cancelled)),
            shown=self._name(document.digest),
        )
