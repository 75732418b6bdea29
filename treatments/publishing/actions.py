"""The verbs of the press: publish, end, cancel what is scheduled, discard a draft, restore.

Each runs in one transaction under the lock of the log. A refusal (see refusals.py) is
raised before anything is written.
"""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from treatments.catalogue.assemble import assemble
from treatments.catalogue.loading.actor import LOADER, Loader
from treatments.catalogue.models import WorkingCopy
from treatments.catalogue.restore import restore
from treatments.editions.comparison import compare
from treatments.editions.documents import AnyDocument
from treatments.editions.models import Edition, Facet, Release, ReleaseKind, ReleaseLog
from treatments.editions.models.facet import facets_of
from treatments.editions.normalise import normalise
from treatments.publishing import refusals, requirements
from treatments.publishing.identity import identity_of
from treatments.publishing.pending import cancel_pending
from treatments.publishing.requirements import Actor
from treatments.publishing.standing import facts_after, facts_of_import
from treatments.review.people import name_of


@transaction.atomic
def publish(
    *,
    copy: WorkingCopy,
    change_kind: str,
    note: str,
    shown_digest: str,
    by: Actor,
    at: datetime | None = None,
    shown: AnyDocument | None = None,
) -> Edition:
    """Press an edition from the working copy and make it live.

    `shown_digest` is that of the Document the person was shown; if the working copy has
    moved since, TextHasMoved is raised, with the changes if `shown` is given. `note` is
    public. `at` None means now. What was scheduled for later is cancelled. Raises a Refused.
    """
    log = ReleaseLog.lock()
    requirements.require_right(by, "publish", copy)
    draft = WorkingCopy.objects.held(copy)
    document = assemble(draft)
    if document.digest != shown_digest:
        raise refusals.TextHasMoved(compare(shown, document) if shown else ())
    when = at or timezone.now()
    identity = identity_of(draft)
    previous = Edition.objects.latest_pressed(**identity)
    live = Edition.objects.live(at=_until(when)).of(**identity).first()
    requirements.require_change_kind(change_kind, previous, by)
    if live and live.digest == document.digest:
        raise refusals.NothingChanged(by_then=_to_come(live.live_since))
    note = normalise(note)
    if not note:
        raise refusals.NoteMissing("a change note")
    requirements.require_sound(document, live or previous, by)
    requirements.require_settled(draft, by, now=timezone.now())
    requirements.require_address(document)
    facts, approval = facts_of_import(draft), None
    if by is not LOADER:
        approval = requirements.require_approval(draft, document, live)
        facts = facts_after(live, approval, draft)
    edition = Edition.objects.create(
        **identity,
        number=previous.number + 1 if previous else 1,
        subject=document.document,
        slug=document.slug,
        name=document.name.text,
        schema=document.schema,
        body=document.body,
        digest=document.digest,
        previous_digest=previous.digest if previous else "",
        change_kind=change_kind,
        change_note=note,
        pressed_by=_name_of(by),
        pressed_at=timezone.now(),
        approved_by=name_of(approval.decided_by) if approval and approval.decided_by else "",
        approved_as=approval.qualification if approval else "",
    )
    Facet.objects.bulk_create(facets_of(edition))
    cancel_pending(log, **identity, after=when, by=_name_of(by))
    log.append(
        by=_name_of(by),
        at=when,
        kind=ReleaseKind.LIVE,
        edition=edition,
        explanation=note,
        review_state=facts.review_state,
        last_reviewed=facts.last_reviewed,
        next_review=facts.next_review,
        **identity,
    )
    return edition


def withdraw(
    *, copy: WorkingCopy, explanation: str, by: User, at: datetime | None = None
) -> Release:
    """Readers see the explanation instead of the treatment, at its address and in the API."""
    return _end(ReleaseKind.WITHDRAWN, copy, explanation, by, at)


def remove(*, copy: WorkingCopy, explanation: str, by: User, at: datetime | None = None) -> Release:
    """The treatment's addresses answer 410 Gone, with the explanation."""
    return _end(ReleaseKind.GONE, copy, explanation, by, at)


@transaction.atomic
def cancel_scheduled(*, copy: WorkingCopy, by: User, at: datetime | None = None) -> list[Release]:
    """Nothing that is to take effect after `at` (None means now) will. Its editions are kept.

    Returns the lines that cancel, soonest first. Raises NotAllowed or NothingScheduled.
    """
    log = ReleaseLog.lock()
    requirements.require_right(by, "publish", copy)
    cancelled = cancel_pending(
        log, **identity_of(copy), after=at or timezone.now(), by=_name_of(by)
    )
    if not cancelled:
        raise refusals.NothingScheduled
    return cancelled


def discard_draft(*, copy: WorkingCopy, by: User, at: datetime) -> Any:
    """Make the working copy say again what readers see now. Raises NotLive."""
    live = Edition.objects.live(at=at).of(**identity_of(copy)).first()
    if live is None:
        raise refusals.NotLive
    requirements.require_right(by, "change", copy)
    return restore(document=live.document, by=by, at=at)


@transaction.atomic
def restore_edition(*, edition: Edition, by: User, at: datetime) -> Any:
    """Make the working copy say again what an edition said. Readers see nothing of it.

    Raises NotAllowed, or AddressInUse where another treatment has the edition's address now.
    """
    requirements.require_right_to(by, "change", edition.subject)
    requirements.require_free_address(edition.document)
    return restore(document=edition.document, by=by, at=at)


@transaction.atomic
def _end(
    kind: ReleaseKind,
    copy: WorkingCopy,
    explanation: str,
    by: User,
    at: datetime | None,
) -> Release:
    log = ReleaseLog.lock()
    requirements.require_right(by, "withdraw", copy)
    explanation = normalise(explanation)
    if not explanation:
        raise refusals.NoteMissing("the sentence that says why")
    when = at or timezone.now()
    identity = identity_of(copy)
    standing = Release.objects.in_effect(at=_until(when)).of(**identity).first()
    # What was withdrawn may still be declared gone; what is gone is at its end.
    if standing is None or standing.kind in (kind, ReleaseKind.GONE):
        raise refusals.NotLive(by_then=bool(standing and _to_come(standing.effective_at)))
    cancel_pending(log, **identity, after=when, by=_name_of(by))
    return log.append(
        by=_name_of(by),
        at=when,
        kind=kind,
        # A redirect names no edition; what it ended was the last one pressed.
        edition=standing.edition or Edition.objects.latest_pressed(**identity),
        explanation=explanation,
        **identity,
    )


def _until(when: datetime) -> datetime:
    """When to ask what readers see until then: what is set for that very second gives way."""
    return when - timedelta.resolution if _to_come(when) else when


def _to_come(at: datetime) -> bool:
    return at > timezone.now()


def _name_of(by: Actor) -> str:
    return by.name if isinstance(by, Loader) else name_of(by)
