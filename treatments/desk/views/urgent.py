"""The screen to publish an urgent safety correction: what that means, then the button."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html

from treatments.desk.coming import sentences
from treatments.desk.forms.urgent import UrgentForm
from treatments.desk.people import person
from treatments.desk.public import page_of
from treatments.desk.states import State
from treatments.desk.views.correct import CorrectScreen
from treatments.desk.views.proposal import ProposalScreen
from treatments.editions.models import Edition
from treatments.publishing.refusals import NoteMissing, ReasonMissing, Refused
from treatments.publishing.urgent import publish_urgently

FIELDS: dict[type[Refused], str] = {NoteMissing: "note", ReasonMissing: "reason"}


class UrgentScreen(ProposalScreen):
    """Reached from the publish screen only: it is never one button among others."""

    name = "urgent"
    link = "Publish as an urgent safety correction…"
    title = "Publish an urgent safety correction"
    verb = "publish_urgent"

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return False

    @classmethod
    def possible(cls, request: HttpRequest, copy: Any) -> bool:
        """Whether the publish screen leads this person here."""
        return copy.state == State.CHANGED and cls.allowed(request.user, copy.subject)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(self._form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self._page(form)
        try:
            edition = publish_urgently(
                copy=self.copy,
                note=form.cleaned_data["note"],
                reason=form.cleaned_data["reason"],
                shown_digest=form.sent_digest,
                by=person(request),
            )
        except Refused as refusal:
            form.refuse(refusal, field=FIELDS.get(type(refusal)))
            return self._page(form)
        log = f"Published edition {edition.number} urgently. Second eyes are owed."
        link = '{} <a href="{}">See the public page</a>.'
        return self.done(log, format_html(link, log, page_of(edition)))

    @property
    def seen(self) -> Edition | None:
        """What readers see: this is about what changes for them, now."""
        return self.live or self.latest

    def _form(self, data: Any = None) -> UrgentForm:
        return UrgentForm(data, digest=self.document.digest)

    def _page(self, form: UrgentForm) -> HttpResponse:
        proposal = {**self.proposal(), "unread": ""}
        ready = bool(self.live) and not (proposal["nothing_new"] or proposal["blocked"])
        may_correct = CorrectScreen.offered(self.request, self.copy)
        return self.page(
            form=form,
            readers_see_it=bool(self.live),
            correct=CorrectScreen.address(self.copy) if may_correct else "",
            ready=ready,
            days=settings.SECOND_EYES_DAYS,
            approved_already=self.standing.approved,
            number=self.latest.number + 1 if self.latest else 1,
            coming=sentences(self.coming),
            offer=form.is_bound or ready,
            **proposal,
        )
