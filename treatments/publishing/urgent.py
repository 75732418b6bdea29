"""The urgent safety correction: live at once on one person's word, read by a second one after.

Second eyes are owed from then on. Until they are given, what had them last is what the next
review and publication compare with: see treatments.review.seen.
"""

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from treatments.catalogue.actions import record_contribution
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Contribution, WorkingCopy
from treatments.editions.comparison import compare
from treatments.editions.documents import AnyDocument
from treatments.editions.models import ChangeKind, Edition, Release, ReleaseKind, ReleaseLog
from treatments.editions.normalise import normalise
from treatments.publishing import refusals, requirements
from treatments.publishing.identity import identity_of
from treatments.publishing.pressing import press
from treatments.publishing.standing import facts_after, facts_of_urgent
from treatments.review.actions import void_open
from treatments.review.afterwards import object_to, second
from treatments.review.models import Review
from treatments.review.people import name_of
from treatments.review.refusals import AnotherCorrection
from treatments.review.seen import Seen, seen_at


@transaction.atomic
def publish_urgently(
    *,
    copy: WorkingCopy,
    note: str,
    reason: str,
    shown_digest: str,
    by: User,
    at: datetime | None = None,
    shown: AnyDocument | None = None,
) -> Edition:
    """Publish a correction of what readers see, now, without an approval.

    The checks still hold. `note` is public; `reason`, why it cannot wait, is for staff.
    Whoever does it counts as a contributor from then on. An open request for review is taken
    back, and what was scheduled is cancelled. `at` None means now. Raises a Refused.
    """
    log = ReleaseLog.lock()
    requirements.require_right(by, "publish_urgent", copy)
    when = at or timezone.now()
    if when > timezone.now():
        raise refusals.UrgentIsNow
    void_open(copy=copy, by=by, at=when)
    draft = WorkingCopy.objects.held(copy)
    document = assemble(draft)
    if document.digest != shown_digest:
        raise refusals.TextHasMoved(compare(shown, document) if shown else ())
    live = seen_at(draft, at=when).live
    if live is None:
        raise refusals.NothingToCorrect
    if live.digest == document.digest:
        raise refusals.NothingChanged
    note, reason = normalise(note), normalise(reason)
    if not note:
        raise refusals.NoteMissing("a change note")
    if not reason:
        raise refusals.ReasonMissing
    requirements.require_sound(document, live, by)
    requirements.require_settled(draft, by, now=when)
    requirements.require_address(document)
    edition = press(
        log,
        draft,
        document,
        change_kind=ChangeKind.CORRECTION,
        note=note,
        facts=facts_of_urgent(live),
        by=name_of(by),
        when=when,
        urgent_reason=reason,
    )
    # Says who put it before readers, and which version of the working copy that was.
    record_contribution(copy=draft, by=by, at=when, act=Contribution.Act.URGENT)
    return edition


@transaction.atomic
def approve_afterwards(
    *,
    copy: WorkingCopy,
    shown_digest: str,
    by: User,
    at: datetime,
    qualification: str = "",
    note: str = "",
    whole_page: bool = False,
) -> Release:
    """Give the urgent correction that readers see its second eyes. Returns the line of the log.

    By somebody with the right that the change needs who neither wrote in it nor published it.
    `shown_digest` is that of the edition they read. Raises a ReviewRefused.
    """
    log = ReleaseLog.lock()
    held, seen = _owing(copy, shown_digest, at)
    approval = second(
        copy=held, by=by, at=at, qualification=qualification, note=note, whole_page=whole_page
    )
    facts = facts_after(seen.seconded, approval, held)
    return log.append(
        by=name_of(by),
        at=at,
        kind=ReleaseKind.APPROVED_AFTERWARDS,
        edition=seen.live,
        review_state=facts.review_state,
        last_reviewed=facts.last_reviewed,
        next_review=facts.next_review,
        **identity_of(held),
    )


@transaction.atomic
def return_afterwards(
    *,
    copy: WorkingCopy,
    shown_digest: str,
    reasons: Mapping[str, str],
    by: User,
    at: datetime,
    note: str = "",
) -> Review:
    """Say what is wrong with it. Readers go on seeing it, and second eyes stay owed until a
    corrected edition is published. Raises a ReviewRefused.
    """
    held, _ = _owing(copy, shown_digest, at)
    return object_to(copy=held, reasons=reasons, by=by, at=at, note=note)


def _owing(copy: WorkingCopy, shown_digest: str, at: datetime) -> tuple[WorkingCopy, Seen]:
    held = WorkingCopy.objects.held(copy)
    seen = seen_at(held, at=at)
    if seen.owed and seen.live and seen.live.digest != shown_digest:
        raise AnotherCorrection
    return held, seen
