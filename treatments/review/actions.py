"""The verbs of review: submit, approve, return_with_reasons, recall."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import WorkingCopy
from treatments.editions.comparison import compare
from treatments.review import refusals
from treatments.review.models import Eyes, Remark, Review
from treatments.review.people import contributors_since, may_sign_off, name_of
from treatments.review.seen import Seen, eyes_needed, seen_at


@transaction.atomic
def submit(
    *, copy: WorkingCopy, reviewer: User, by: User, at: datetime, message: str = ""
) -> Review:
    """Ask `reviewer` to read the working copy as it is now. Raises a ReviewRefused."""
    if not by.has_perm(copy.right("change")):
        raise refusals.MayNotSubmit
    draft = WorkingCopy.objects.held(copy)
    document = assemble(draft)
    seen = seen_at(draft, at=at)
    if seen.live and seen.live.digest == document.digest:
        raise refusals.NothingToReview
    if open_one := draft.reviews.open().select_related("reviewer").first():
        raise refusals.AlreadyAsked(name_of(open_one.reviewer))
    eyes = eyes_needed(seen, document)
    require_able(reviewer, draft, eyes, seen)
    return Review.objects.create(
        working_copy=draft,
        live_digest=seen.seconded.digest if seen.seconded else "",
        digest=document.digest,
        body=document.body,
        eyes=eyes,
        reviewer=reviewer,
        message=message,
        submitted_by=by,
        submitted_at=at,
    )


@transaction.atomic
def approve(
    *,
    review: Review,
    by: User,
    at: datetime,
    qualification: str = "",
    note: str = "",
    whole_page: bool = False,
) -> Review:
    """Say yes to exactly these bytes. `whole_page`: all of it was read, not only the change."""
    review = _undecided(review, by)
    seen = seen_at(review.working_copy, at=at)
    require_able(by, review.working_copy, Eyes(review.eyes), seen)
    draft = assemble(WorkingCopy.objects.held(review.working_copy))
    if draft.digest != review.digest:
        raise refusals.TextMoved(compare(review.document, draft))
    return _decide(
        review,
        Review.Decision.APPROVED,
        by,
        at,
        note=note,
        qualification=qualification,
        whole_page=whole_page,
    )


@transaction.atomic
def return_with_reasons(
    *, review: Review, reasons: Mapping[str, str], by: User, at: datetime, note: str = ""
) -> Review:
    """Say no. `reasons` maps a statement's uid, or a field's name, to what is wrong with it."""
    review = _undecided(review, by)
    reasons = {part: text for part, text in reasons.items() if text.strip()}
    if not reasons and not note.strip():
        raise refusals.ReasonsMissing
    for part, text in reasons.items():
        Remark.objects.create(review=review, part=part, text=text)
    return _decide(review, Review.Decision.RETURNED, by, at, note=note)


@transaction.atomic
def recall(*, review: Review, by: User, at: datetime) -> Review:
    """Take a request back, to go on writing or to ask someone else."""
    review = (
        Review.objects.select_for_update(of=("self",))
        .select_related("working_copy")
        .get(pk=review.pk)
    )
    if review.decision:
        raise refusals.AlreadyDecided
    if not by.has_perm(review.working_copy.right("change")):
        raise refusals.MayNotSubmit
    return _decide(review, Review.Decision.RECALLED, by, at)


def void_open(*, copy: WorkingCopy, by: User, at: datetime) -> Review | None:
    """Take back whatever is asked about a text that is no longer what was asked about.

    Part of a verb that has the right to move the text; call it in its transaction, before the
    working copy is locked: a decision locks the request first, too.
    """
    review: Review | None = copy.reviews.open().select_for_update(of=("self",)).first()
    return _decide(review, Review.Decision.RECALLED, by, at) if review else None


def require_able(reviewer: User, copy: WorkingCopy, eyes: Eyes, seen: Seen) -> None:
    """Raise NotQualified or Contributed if this person may not approve such a change."""
    if not may_sign_off(reviewer, eyes):
        raise refusals.NotQualified(name_of(reviewer), eyes.label)
    if reviewer in contributors_since(copy, seen=seen):
        raise refusals.Contributed(name_of(reviewer))


def _undecided(review: Review, by: User) -> Review:
    review = (
        Review.objects.select_for_update(of=("self",))
        .select_related("reviewer", "working_copy")
        .get(pk=review.pk)
    )
    if review.decision:
        raise refusals.AlreadyDecided
    if review.reviewer != by:
        raise refusals.NotYours(name_of(review.reviewer))
    return review


def _decide(
    review: Review, decision: Review.Decision, by: User, at: datetime, **facts: object
) -> Review:
    review.decision, review.decided_by, review.decided_at = decision, by, at
    for name, value in facts.items():
        setattr(review, name, value)
    review.save()
    return review
