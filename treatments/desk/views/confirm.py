"""The screen to say that what readers see is still right, or where to go if it is not."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property

from treatments.catalogue.models import Source
from treatments.desk.forms.confirm import ConfirmForm
from treatments.desk.parts import Section, sections_of
from treatments.desk.people import person
from treatments.desk.reviews import days_overdue
from treatments.desk.statements import open_queries_of
from treatments.desk.states import PUBLIC, State
from treatments.desk.views.screen import TextScreen
from treatments.desk.views.withdraw import WithdrawScreen
from treatments.editions.canonical import Unreadable
from treatments.editions.days import today
from treatments.editions.document import TREATMENT
from treatments.editions.documents import sources_cited
from treatments.editions.models import Edition
from treatments.publishing.hands import hands_in_live
from treatments.publishing.refusals import NothingToConfirm, Refused
from treatments.publishing.reviewing import (
    confirm_still_right,
    require_able_to_confirm,
    require_confirmable,
)
from treatments.review.people import eyes_for_all_of, may_sign_off


class ConfirmScreen(TextScreen):
    """One of three outcomes of a review; the other two, to change and to withdraw, are linked."""

    name = "confirm"
    link = "Still right…"
    title = "Still right"
    verb = "view"
    offered_in = PUBLIC

    @classmethod
    def allowed(cls, user: Any, subject: Any = TREATMENT) -> bool:
        """Those who may say that the whole of such a text is right; a superuser is none."""
        return super().allowed(user, subject) and may_sign_off(user, eyes_for_all_of(subject))

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        """To those who may review the whole of it, and did not write what readers see."""
        if copy.state not in cls.offered_in:
            return False
        user = person(request)
        if not cls.allowed(user, copy.subject):
            return False
        editions = Edition.objects.of(content_id=copy.content_id, language=copy.language).filter(
            number=copy.edition_number
        )
        live = editions.values_list("pk", flat=True).get()
        return user.pk not in hands_in_live({copy: live})[copy.pk]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(self._form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self._page(form)
        try:
            line = confirm_still_right(
                copy=self.copy,
                shown_digest=form.sent_digest,
                sources_checked=form.checked,
                by=person(request),
                qualification=form.cleaned_data["qualification"],
                note=form.cleaned_data["note"],
            )
        except (Refused, Unreadable) as refusal:
            form.refuse(str(refusal))
            return self._page(form)
        next_review = date_format(line.next_review or "", "j F Y")
        log = f"Reviewed, no change. The next review is due on {next_review}."
        return self.done(log, log)

    @cached_property
    def live(self) -> Any:
        """What readers see."""
        return Edition.objects.live(at=timezone.now()).of(**self.identity).first()

    @cached_property
    def stops(self) -> str:
        """Why it cannot be said now, or not by this person; "" where it can."""
        if self.live is None:
            return str(NothingToConfirm())
        try:
            require_able_to_confirm(person(self.request), self.copy, self.live)
            require_confirmable(self.copy, self.live, at=timezone.now())
            sections_of(self.live.document)
        except Refused as refusal:
            return str(refusal)
        except Unreadable as fault:
            return f"This edition is not as it was published. {fault}"
        return ""

    @cached_property
    def text(self) -> list[Section]:
        """What readers see, part by part; its sources stand apart, each with its box."""
        try:
            sections = sections_of(self.live.document) if self.live else []
        except Unreadable:
            return []
        return [section for section in sections if section.heading != "Sources"]

    def _form(self, data: Any = None) -> ConfirmForm:
        sources = sources_cited(self.live.document) if self.text else ()
        known = Source.objects.filter(slug__in=[source.slug for source in sources])
        return ConfirmForm(
            data,
            digest=self.live.digest if self.live else "",
            sources=sources,
            known={one.slug: one for one in known.select_related("superseded_by").defer("text")},
        )

    def _page(self, form: ConfirmForm) -> HttpResponse:
        late = self.live and self.live.next_review
        now = timezone.now()
        about = self.copy.subject == TREATMENT
        may_withdraw = WithdrawScreen.offered(self.request, self.copy)
        return self.page(
            form=form,
            live=self.live,
            text=self.text,
            stops=self.stops,
            late=days_overdue(late, at=now) if late and late < today(now=now) else "",
            changed=self.copy.state == State.CHANGED,
            queries=open_queries_of(self.copy) if about else (),
            withdraw=WithdrawScreen.address(self.copy) if may_withdraw else "",
            # What was typed is never taken away, even where nothing can be recorded.
            offer=form.is_bound or not self.stops,
        )
