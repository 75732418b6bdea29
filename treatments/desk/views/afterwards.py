"""The screen for second eyes on an urgent correction that readers see already."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from treatments.desk.forms.review import ReviewForm
from treatments.desk.people import person
from treatments.desk.second_eyes import may_read_afterwards, notice_of
from treatments.desk.views.screen import TextScreen
from treatments.desk.wording import differences
from treatments.editions.comparison import compare
from treatments.editions.models import Edition
from treatments.publishing.urgent import approve_afterwards, return_afterwards
from treatments.review.afterwards import require_able_afterwards, returned_by_others
from treatments.review.people import name_of
from treatments.review.refusals import NothingOwed, ReturnedAlready, ReviewRefused
from treatments.review.seen import Seen, seen_at

UNSAID = "Say whether you approve the correction or return it: press one of the buttons."


class AfterwardsScreen(TextScreen):
    """For whoever has the right and neither wrote the correction nor published it."""

    name = "afterwards"
    link = "Read the urgent correction…"
    title = "Second eyes on an urgent correction"
    verb = "view"
    offered_in = ()  # second eyes owed decide

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        now = timezone.now()
        editions = Edition.objects.of(content_id=copy.content_id, language=copy.language)
        owed = editions.awaiting_second_eyes(at=now).exists()
        return owed and may_read_afterwards(person(request), copy, at=now)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page()

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST) if self.seen.owed else None
        if form is None:
            return self._page(refusal=str(NothingOwed()))
        if not form.is_valid():
            return self._page(form)
        try:
            if "approve" in request.POST:
                return self._approve(form)
            if "return" in request.POST:
                return self._return(form)
        except ReviewRefused as refusal:
            form.refuse(refusal)
            return self._page(form)
        form.refuse(UNSAID)
        return self._page(form)

    @cached_property
    def seen(self) -> Seen:
        return seen_at(self.copy, at=timezone.now())

    def _approve(self, form: ReviewForm) -> HttpResponse:
        approve_afterwards(
            copy=self.copy,
            shown_digest=form.sent_digest,
            by=person(self.request),
            at=timezone.now(),
            qualification=form.cleaned_data["qualification"],
            note=form.cleaned_data["note"],
            whole_page=form.cleaned_data["whole_page"],
        )
        return self._decided("Approved the urgent correction afterwards")

    def _return(self, form: ReviewForm) -> HttpResponse:
        return_afterwards(
            copy=self.copy,
            shown_digest=form.sent_digest,
            reasons=form.reasons,
            by=person(self.request),
            at=timezone.now(),
            note=form.cleaned_data["note"],
        )
        return self._decided("Returned the urgent correction with reasons")

    def _decided(self, answer: str) -> HttpResponse:
        return self.done(f"{answer}.", f"{answer}: {self.copy}.", to=reverse("admin:index"))

    def _form(self, data: Any = None) -> ReviewForm | None:
        live = self.seen.live
        return ReviewForm(data, digest=live.digest, document=live.document) if live else None

    def _page(self, form: ReviewForm | None = None, refusal: str = "") -> HttpResponse:
        live, seconded = self.seen.live, self.seen.seconded
        if not self.seen.owed or live is None:
            return self.page(refusal=refusal, nothing=str(NothingOwed()))
        own, shared = differences(compare(seconded.document if seconded else None, live.document))
        try:
            eyes = require_able_afterwards(person(self.request), self.copy, self.seen)
        except ReviewRefused as why:
            return self.page(
                refusal=refusal, nothing=str(why), notice=notice_of(live, at=timezone.now())
            )
        returned = returned_by_others(self.copy, person(self.request), self.seen)
        return self.page(
            form=form or self._form(),
            notice=notice_of(live, at=timezone.now()),
            live=live,
            compared=seconded,
            own=own,
            shared=shared,
            eyes=eyes.label,
            objection=str(ReturnedAlready(name_of(returned))) if returned else "",
        )
