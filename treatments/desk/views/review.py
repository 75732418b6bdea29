"""The review screen: exactly the text that was submitted, and the two answers to it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from treatments.catalogue.assemble import assemble
from treatments.desk.asked import reviewer_asked
from treatments.desk.forms.review import ReviewForm
from treatments.desk.letters import tell
from treatments.desk.people import person
from treatments.desk.second_eyes import unread
from treatments.desk.standing import day
from treatments.desk.still_open import still_open
from treatments.desk.views.screen import TextScreen
from treatments.desk.views.settle import SettleScreen
from treatments.desk.wording import differences
from treatments.editions.comparison import compare
from treatments.review.actions import approve, return_with_reasons
from treatments.review.models import Review
from treatments.review.people import name_of
from treatments.review.refusals import ReviewRefused, TextMoved
from treatments.review.seen import seen_at

ANOTHER = (
    "The text was submitted anew after this screen was opened. Nothing was decided: read it "
    "as it is now, then decide."
)
UNSAID = "Say whether you approve the text or return it: press one of the buttons."


class ReviewScreen(TextScreen):
    """For the person who was asked, and nobody else."""

    name = "review"
    link = "Review…"
    title = "Review"
    verb = "view"
    offered_in = ()  # an open request decides, in whichever state

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return reviewer_asked(copy) == request.user.pk and cls.allowed(request.user, copy.subject)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(self._form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self._page(form)
        if form.sent_digest != self.review.digest:
            form.refuse(ANOTHER)
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
    def review(self) -> Review:
        """What this person was asked last. Whoever was not asked is not let in."""
        mine = self.copy.reviews.filter(reviewer=person(self.request))
        review = mine.select_related("submitted_by").first()
        if review is None:
            raise PermissionDenied
        return review

    def _approve(self, form: ReviewForm) -> HttpResponse:
        review = approve(
            review=self.review,
            by=person(self.request),
            at=timezone.now(),
            qualification=form.cleaned_data["qualification"],
            note=form.cleaned_data["note"],
            whole_page=form.cleaned_data["whole_page"],
        )
        return self._decided(review, "approved", "Approved")

    def _return(self, form: ReviewForm) -> HttpResponse:
        review = return_with_reasons(
            review=self.review,
            reasons=form.reasons,
            by=person(self.request),
            at=timezone.now(),
            note=form.cleaned_data["note"],
        )
        return self._decided(review, "returned", "Returned with reasons")

    def _decided(self, review: Review, news: str, answer: str) -> HttpResponse:
        keepers = [review.submitted_by, review.working_copy.owner]
        tell(self.request, news, review, keepers, link=self.change_page)
        return self.done(f"{answer}.", f"{answer}: {self.copy}.", to=reverse("admin:index"))

    def _form(self, data: Any = None) -> ReviewForm:
        document = self.review.document
        return ReviewForm(data, digest=self.review.digest, document=document)

    def _page(self, form: ReviewForm) -> HttpResponse:
        submitted = self.review.document
        held_against = seen_at(self.copy, at=timezone.now())
        seen = held_against.seconded
        own, shared = differences(compare(seen.document if seen else None, submitted))
        draft = assemble(self.copy)
        moved = draft.digest != self.review.digest
        return self.page(
            form=form,
            review=self.review,
            eyes=self.review.get_eyes_display(),
            submitted_by=name_of(self.review.submitted_by),
            submitted_on=day(self.review.submitted_at),
            seen=seen,
            unread=unread(held_against),
            own=own,
            shared=shared,
            open=still_open(
                self.copy,
                submitted,
                settle=SettleScreen.address_for(self.request, self.copy),
            ),
            closed=bool(self.review.decision),
            moved=str(TextMoved(compare(submitted, draft))) if moved else "",
        )
