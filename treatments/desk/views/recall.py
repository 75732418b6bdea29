"""The screen to take a request for review back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from treatments.desk.asked import reviewer_asked
from treatments.desk.letters import tell
from treatments.desk.people import person
from treatments.desk.standing import waiting
from treatments.desk.views.screen import TextScreen
from treatments.review.actions import recall
from treatments.review.models import Review
from treatments.review.people import name_of
from treatments.review.refusals import AlreadyDecided, ReviewRefused


class RecallScreen(TextScreen):
    """To go on writing, or to ask someone else. Nothing of the text changes."""

    name = "recall"
    link = "Take the request back…"
    title = "Take the request back"
    verb = "change"
    offered_in = ()  # an open request decides, in whichever state

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return reviewer_asked(copy) is not None and cls.allowed(request.user, copy.subject)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page()

    def post(self, request: HttpRequest) -> HttpResponse:
        review = self._open()
        # The request on the screen, and not one that was made since.
        if review is None or str(review.pk) != request.POST.get("review"):
            return self._page(str(AlreadyDecided()))
        try:
            recall(review=review, by=person(request), at=timezone.now())
        except ReviewRefused as refusal:
            return self._page(str(refusal))
        tell(request, "recalled", review, [review.reviewer], link=reverse("admin:index"))
        log = f"Took the request to {name_of(review.reviewer)} back."
        return self.done(log, log)

    def _open(self) -> Review | None:
        return self.copy.reviews.open().select_related("reviewer", "submitted_by").first()

    def _page(self, refusal: str = "") -> HttpResponse:
        review = self._open()
        return self.page(
            refusal=refusal,
            review=review,
            sentence=waiting(review) if review else "",
            submitted_by=name_of(review.submitted_by) if review else "",
        )
