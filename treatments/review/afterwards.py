"""Second eyes given afterwards: on an urgent correction that readers see already."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction

from treatments.catalogue.models import WorkingCopy
from treatments.editions.models import Edition
from treatments.review import refusals
from treatments.review.eyes import needed
from treatments.review.models import Eyes, Remark, Review
from treatments.review.people import hands_in_urgent, may_sign_off, name_of, urgent_publication
from treatments.review.seen import Seen, seen_at
from treatments.review.spelling import known_words


def due_at(edition: Edition) -> datetime:
    """By when second eyes are owed for an urgent edition from EditionQuerySet.live()."""
    since: datetime = edition.live_since  # type: ignore[attr-defined]
    return since + timedelta(days=settings.SECOND_EYES_DAYS)


def eyes_owed(seen: Seen) -> Eyes:
    """Whose eyes: for all that differs from the last text that had them."""
    before = seen.seconded.document if seen.seconded else None
    return needed(before, _live(seen).document, known=known_words())


def require_able_afterwards(reader: User, copy: WorkingCopy, seen: Seen) -> Eyes:
    """Whose eyes are owed. Raises a ReviewRefused if these are not this person's.

    No exception for anyone, superusers included.
    """
    if not seen.owed:
        raise refusals.NothingOwed
    eyes = eyes_owed(seen)
    if not may_sign_off(reader, eyes):
        raise refusals.NotQualified(name_of(reader), eyes.label)
    if reader in hands_in_urgent(copy, seen=seen):
        raise refusals.HandInIt(name_of(reader))
    return eyes


def returned_by_others(copy: WorkingCopy, reader: User, seen: Seen) -> User | None:
    """Who else returned this urgent correction; None if nobody did."""
    said = copy.reviews.filter(afterwards=True, digest=_live(seen).digest)
    returned = said.filter(decision=Review.Decision.RETURNED).exclude(decided_by=reader)
    objection = returned.select_related("decided_by").first()
    return objection.decided_by if objection else None


@transaction.atomic
def second(
    *,
    copy: WorkingCopy,
    by: User,
    at: datetime,
    qualification: str = "",
    note: str = "",
    whole_page: bool = False,
) -> Review:
    """Say yes to the urgent correction that readers see. `copy` is locked by the caller."""
    seen = seen_at(copy, at=at)
    eyes = require_able_afterwards(by, copy, seen)
    if who := returned_by_others(copy, by, seen):
        raise refusals.ReturnedAlready(name_of(who))
    review = _decided(copy, seen, eyes, Review.Decision.APPROVED, by, at, note)
    review.qualification, review.whole_page = qualification, whole_page
    review.save()
    return review


@transaction.atomic
def object_to(
    *, copy: WorkingCopy, reasons: Mapping[str, str], by: User, at: datetime, note: str = ""
) -> Review:
    """Say no, as in actions.return_with_reasons. Readers go on seeing it: withdrawing the text,
    or publishing it corrected, is another verb.
    """
    seen = seen_at(copy, at=at)
    eyes = require_able_afterwards(by, copy, seen)
    reasons = {part: text for part, text in reasons.items() if text.strip()}
    if not reasons and not note.strip():
        raise refusals.ReasonsMissing
    review = _decided(copy, seen, eyes, Review.Decision.RETURNED, by, at, note)
    review.save()
    for part, text in reasons.items():
        Remark.objects.create(review=review, part=part, text=text)
    return review


def _live(seen: Seen) -> Edition:
    if seen.live is None:
        raise refusals.NothingOwed
    return seen.live


def _decided(
    copy: WorkingCopy,
    seen: Seen,
    eyes: Eyes,
    decision: Review.Decision,
    by: User,
    at: datetime,
    note: str,
) -> Review:
    live, published = _live(seen), urgent_publication(copy, seen=seen)
    return Review(
        working_copy=copy,
        afterwards=True,
        digest=live.digest,
        body=live.body,
        live_digest=seen.seconded.digest if seen.seconded else "",
        eyes=eyes,
        reviewer=by,
        # Whoever published it asked everyone who may for second eyes.
        submitted_by=published.by,
        submitted_at=published.at,
        decision=decision,
        decided_by=by,
        decided_at=at,
        note=note,
    )
