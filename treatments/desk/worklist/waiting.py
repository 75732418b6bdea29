"""What waits for this person alone: to review, to read what came back, to publish."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from treatments.desk.public import change_page_of
from treatments.desk.standing import approved, day, returned
from treatments.desk.views.ask import AskScreen
from treatments.desk.views.publish import PublishScreen
from treatments.desk.views.review import ReviewScreen
from treatments.desk.worklist.drafts import all_drafts, listed, ready, returned_to
from treatments.desk.worklist.rows import SHOWN, Row, Section, together
from treatments.review.models import Review
from treatments.review.people import name_of


def section(user: User, at: datetime) -> Section:
    """Whatever this person is asked for, in the order of a text's way to readers."""
    drafts = all_drafts(at)
    nobody = drafts.none()
    back = returned_to(user, drafts) if AskScreen.allowed(user) else nobody
    done = ready(drafts) if PublishScreen.allowed(user) else nobody
    return together(
        "Waiting for you",
        _to_review(user),
        listed("", back, _returned_row),
        listed("", done, _ready_row),
    )


def _to_review(user: User) -> Section:
    if not ReviewScreen.allowed(user):
        return Section("")
    asked = Review.objects.waiting_for(user)
    shown = asked.select_related("working_copy", "submitted_by").defer("body")[:SHOWN]
    return Section("", [_review_row(review) for review in shown], max(asked.count() - SHOWN, 0))


def _review_row(review: Review) -> Row:
    words = f"{name_of(review.submitted_by)} asked you on {day(review.submitted_at)}."
    address = ReviewScreen.address(review.working_copy)
    return Row(str(review.working_copy), words, ReviewScreen.link, address)


def _returned_row(treatment: Any, review: Review | None) -> Row:
    words = returned(review) if review else ""
    return Row(str(treatment), words, "Read the reasons", change_page_of(treatment))


def _ready_row(treatment: Any, review: Review | None) -> Row:
    words = approved(review) if review and review.decided_by else "Approved."
    return Row(str(treatment), words, PublishScreen.link, PublishScreen.address(treatment))
