"""The withdraw screen: readers are told why they no longer find the treatment."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.catalogue.models import Treatment
from treatments.desk.coming import sentences
from treatments.desk.forms.withdraw import WithdrawForm
from treatments.desk.leading import leading_here, leads_to, targets_of
from treatments.desk.london import said
from treatments.desk.people import person
from treatments.desk.states import PUBLIC, State
from treatments.desk.views.screen import TextScreen
from treatments.editions.models import Release, ReleaseKind
from treatments.publishing.actions import redirect, remove, withdraw
from treatments.publishing.leading import NotRedirected
from treatments.publishing.refusals import NoteMissing, Refused

DONE = {
    ReleaseKind.WITHDRAWN: "Withdrawn. Readers now see your sentence instead of the text.",
    ReleaseKind.GONE: "Gone. The address now answers “410 Gone” with your sentence.",
    ReleaseKind.REDIRECT: "Redirected. The address now leads to {to}.",
}
SCHEDULED = {
    ReleaseKind.WITHDRAWN: "Scheduled: readers see your sentence instead of the text from {at}.",
    ReleaseKind.GONE: "Scheduled: the address answers “410 Gone” with your sentence from {at}.",
    ReleaseKind.REDIRECT: "Scheduled: the address leads to {to} from {at}.",
}
# Where a refusal is shown, if not above the form.
FIELDS: dict[type[Refused], str] = {NoteMissing: "explanation", NotRedirected: "to"}


class WithdrawScreen(TextScreen):
    """Ends what readers see; the working copy and every edition stay."""

    name = "withdraw"
    link = "Withdraw…"
    title = "Withdraw"
    verb = "withdraw"
    offered_in = (*PUBLIC, State.WITHDRAWN, State.REDIRECT)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(self._form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self._page(form)
        ending = form.cleaned_data["ending"]
        to = Treatment.objects.filter(pk=form.cleaned_data.get("to") or None).first()
        try:
            self._end(ending, form, to)
        except Refused as refusal:
            form.refuse(refusal, field=FIELDS.get(type(refusal)))
            return self._page(form)
        at = said(form.moment) if form.moment else ""
        log = (SCHEDULED if at else DONE)[ending].format(to=to, at=at)
        return self.done(log, log)

    def _end(self, ending: str, form: WithdrawForm, to: Treatment | None) -> Release:
        how: Any = {
            "copy": self.copy,
            "explanation": form.cleaned_data["explanation"],
            "by": person(self.request),
            "at": form.moment,
        }
        if to:
            return redirect(to=to, **how)
        return (withdraw if ending == ReleaseKind.WITHDRAWN else remove)(**how)

    def _form(self, data: Any = None) -> WithdrawForm:
        now = timezone.now()
        withdrawn = self.copy.state == State.WITHDRAWN
        targets = targets_of(self.copy, at=now)
        return WithdrawForm(data, withdrawn=withdrawn, targets=targets, now=now)

    def _page(self, form: WithdrawForm) -> HttpResponse:
        now = timezone.now()
        offer = form.is_bound or self.copy.state in self.offered_in
        return self.page(
            form=form,
            offer=offer,
            public=self.copy.state in PUBLIC,
            leads_to=leads_to(self.copy, at=now),
            leading_here=leading_here(self.copy, at=now),
            coming=sentences(self.coming),
        )
