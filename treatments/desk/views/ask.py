"""The screen to ask for review: what changes, whose eyes it needs, and who may be asked."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property

from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import WorkingCopy
from treatments.desk.asked import reviewer_asked
from treatments.desk.forms.ask import AskForm
from treatments.desk.letters import tell
from treatments.desk.people import person
from treatments.desk.views.proposal import ProposalScreen
from treatments.desk.views.review import ReviewScreen
from treatments.review.actions import submit
from treatments.review.people import name_of, reviewers_for, who_may_sign_off
from treatments.review.refusals import ReviewRefused

MOVED = (
    "The text was changed after this screen was opened. Nobody was asked: read what has "
    "changed, then ask again."
)


class AskScreen(ProposalScreen):
    """Asks one person to read exactly the text it showed."""

    name = "ask"
    link = "Ask for review…"
    title = "Ask for review"
    verb = "change"

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return super().offered(request, copy) and reviewer_asked(copy) is None

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(self._form())

    @transaction.atomic
    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self._page(form)
        draft = WorkingCopy.objects.held(self.copy)
        if assemble(draft).digest != form.sent_digest:
            form.refuse(MOVED)
            return self._page(form)
        try:
            review = submit(
                copy=draft,
                reviewer=form.chosen,
                message=form.cleaned_data["message"],
                by=person(request),
                at=timezone.now(),
            )
        except ReviewRefused as refusal:
            form.refuse(refusal)
            return self._page(form)
        tell(request, "asked", review, [review.reviewer], link=ReviewScreen.address(draft))
        log = f"Asked {name_of(review.reviewer)} to review it."
        return self.done(log, log)

    @cached_property
    def reviewers(self) -> list[Any]:
        return reviewers_for(self.copy, self.eyes, seen=self.held_against)

    def _form(self, data: Any = None) -> AskForm:
        return AskForm(data, digest=self.document.digest, reviewers=self.reviewers)

    def _page(self, form: AskForm) -> HttpResponse:
        proposal = self.proposal()
        asked = reviewer_asked(self.copy) is not None
        able = [] if self.reviewers else who_may_sign_off(self.eyes).order_by("pk")
        open_to_ask = bool(self.reviewers) and not (proposal["nothing_new"] or asked)
        return self.page(
            form=form,
            asked=asked,
            nobody=not self.reviewers,
            worked_on_it=[name_of(who) for who in able],
            offer=form.is_bound or open_to_ask,
            **proposal,
        )
