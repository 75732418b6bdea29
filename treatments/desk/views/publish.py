"""The publish screen: what changes for the reader, what the checks find, when, and the button."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html

from treatments.desk.coming import sentences
from treatments.desk.forms.publish import PublishForm
from treatments.desk.london import said
from treatments.desk.people import person
from treatments.desk.public import page_of
from treatments.desk.views.ask import AskScreen
from treatments.desk.views.proposal import ProposalScreen
from treatments.desk.views.urgent import UrgentScreen
from treatments.publishing.actions import publish
from treatments.publishing.refusals import NoteMissing, Refused


class PublishScreen(ProposalScreen):
    """Publishes the text it showed once somebody else has approved it, and no other."""

    name = "publish"
    link = "Publish…"
    title = "Publish"
    verb = "publish"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(self._form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self._page(form)
        try:
            edition = publish(
                copy=self.copy,
                change_kind=form.cleaned_data["change_kind"],
                note=form.cleaned_data["note"],
                shown_digest=form.sent_digest,
                by=person(request),
                at=form.moment,
            )
        except Refused as refusal:
            form.refuse(refusal, field="note" if isinstance(refusal, NoteMissing) else None)
            return self._page(form)
        if form.moment:
            log = f"Scheduled edition {edition.number} for {said(form.moment)}."
            return self.done(log, log)
        log = f"Published edition {edition.number}."
        link = '{} <a href="{}">See the public page</a>.'
        return self.done(log, format_html(link, log, page_of(edition)))

    def _form(self, data: Any = None) -> PublishForm:
        return PublishForm(
            data, digest=self.document.digest, first=self.latest is None, now=timezone.now()
        )

    def _page(self, form: PublishForm) -> HttpResponse:
        proposal = self.proposal()
        stopped = proposal["blocked"] or self.open.stops
        ready = self.standing.approved and not (proposal["nothing_new"] or stopped)
        may_be_urgent = UrgentScreen.possible(self.request, self.copy)
        may_ask = AskScreen.offered(self.request, self.copy)
        return self.page(
            form=form,
            number=self.latest.number + 1 if self.latest else 1,
            urgent=UrgentScreen.address(self.copy) if may_be_urgent else "",
            ask=AskScreen.address(self.copy) if may_ask else "",
            ready=ready,
            coming=sentences(self.coming),
            # What was typed is never taken away, even where there is nothing to publish.
            offer=form.is_bound or ready,
            **proposal,
        )
