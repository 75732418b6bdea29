"""The withdraw screen: readers are told why they no longer find the treatment."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.desk.coming import sentences
from treatments.desk.forms.withdraw import WithdrawForm
from treatments.desk.london import said
from treatments.desk.people import person
from treatments.desk.states import PUBLIC, State
from treatments.desk.views.screen import TreatmentScreen
from treatments.editions.models import ReleaseKind
from treatments.publishing.actions import remove, withdraw
from treatments.publishing.refusals import NoteMissing, Refused

DONE = {
    ReleaseKind.WITHDRAWN: "Withdrawn. Readers now see your sentence instead of the text.",
    ReleaseKind.GONE: "Gone. The address now answers “410 Gone” with your sentence.",
}
SCHEDULED = {
    ReleaseKind.WITHDRAWN: "Scheduled: readers see your sentence instead of the text from {}.",
    ReleaseKind.GONE: "Scheduled: the address answers “410 Gone” with your sentence from {}.",
}


class WithdrawScreen(TreatmentScreen):
    """Ends what readers see; the working copy and every edition stay."""

    name = "withdraw"
    link = "Withdraw…"
    title = "Withdraw"
    verb = "withdraw"
    offered_in = (*PUBLIC, State.WITHDRAWN)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(self._form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self._page(form)
        ending = form.cleaned_data["ending"]
        act = withdraw if ending == ReleaseKind.WITHDRAWN else remove
        try:
            act(
                copy=self.treatment,
                explanation=form.cleaned_data["explanation"],
                by=person(request),
                at=form.moment,
            )
        except Refused as refusal:
            form.refuse(refusal, field="explanation" if isinstance(refusal, NoteMissing) else None)
            return self._page(form)
        log = SCHEDULED[ending].format(said(form.moment)) if form.moment else DONE[ending]
        return self.done(log, log)

    def _form(self, data: Any = None) -> WithdrawForm:
        withdrawn = self.treatment.state == State.WITHDRAWN
        return WithdrawForm(data, withdrawn=withdrawn, now=timezone.now())

    def _page(self, form: WithdrawForm) -> HttpResponse:
        offer = form.is_bound or self.treatment.state in self.offered_in
        return self.page(
            form=form,
            offer=offer,
            public=self.treatment.state in PUBLIC,
            coming=sentences(self.coming),
        )
