"""Where review stands for a working copy: with whom, decided how, and why."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime

from treatments.catalogue.models import Treatment
from treatments.desk.parts import places_of
from treatments.desk.wording import where_moved
from treatments.editions.comparison import compare
from treatments.editions.documents import AnyDocument
from treatments.review.approval import approval_of
from treatments.review.models import Review
from treatments.review.people import name_of
from treatments.review.seen import Seen, eyes_needed

Decision = Review.Decision

RECALL = "Take the request back, then ask again for the text as it is now."
MOVED = " The text was changed since."


@dataclass(frozen=True, slots=True)
class Reason:
    """A reviewer's remark; `place` says what it is about."""

    part: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Standing:
    """`sentence` is "" where nobody was asked. `reasons` are those of the last return."""

    sentence: str = ""
    approved: bool = False
    note: str = ""
    reasons: tuple[Reason, ...] = ()


def standing_of(treatment: Treatment, document: AnyDocument, *, seen: Seen) -> Standing:
    """For a text that readers see already only an open request still stands."""
    reviews = treatment.reviews.select_related("reviewer", "decided_by")
    latest = reviews.first()
    if latest is None:
        return Standing()
    if not latest.decision:
        return Standing(waiting(latest) + _moved(latest, document, RECALL))
    live = seen.live
    if live and live.digest == document.digest:
        objected = latest.afterwards and latest.decision == Decision.RETURNED and seen.owed
        return _returned(latest) if objected else Standing()
    approval = approval_of(
        treatment,
        digest=document.digest,
        eyes=eyes_needed(seen, document),
        seen=seen,
    )
    if approval:
        return Standing(approved(approval), approved=True)
    if latest.decision == Decision.RETURNED:
        return _returned(latest)
    if latest.decision == Decision.APPROVED and not (live and live.digest == latest.digest):
        return Standing(_void(latest, document))
    return Standing()


def waiting(review: Review) -> str:
    """An open request in words."""
    return f"With {name_of(review.reviewer)} since {day(review.submitted_at)}."


def approved(review: Review) -> str:
    """An approval in words."""
    return f"Approved by {_decision(review)}."


def returned(review: Review) -> str:
    """A return in words."""
    return f"Returned by {_decision(review)} with reasons."


def day(at: datetime) -> str:
    """A day as the desk writes it."""
    return date_format(localtime(at), "j F Y")


def reasons_of(review: Review) -> tuple[Reason, ...]:
    """In the order of the page."""
    remarks = {remark.part: remark.text for remark in review.remarks.all()}
    places = places_of(review.document)
    return tuple(
        Reason(key, place, remarks[key]) for key, place in places.items() if key in remarks
    )


def _decision(review: Review) -> str:
    who = name_of(review.decided_by) if review.decided_by else ""
    qualified = f"{who} ({review.qualification})" if review.qualification else who
    return f"{qualified} on {day(review.decided_at)}" if review.decided_at else qualified


def _returned(review: Review) -> Standing:
    return Standing(returned(review), note=review.note, reasons=reasons_of(review))


def _void(review: Review, document: AnyDocument) -> str:
    moved = _moved(review, document, "Ask for review again.")
    why = moved or " Whoever approves may not have worked on the text, and must have the right."
    return f"Approval void.{why}"


def _moved(review: Review, document: AnyDocument, then: str) -> str:
    if review.digest == document.digest:
        return ""
    where = where_moved(compare(review.document, document))
    return f" The text changed: {where}. {then}"
