"""The verbs of the press: publish, cancel what is scheduled, discard a draft, restore; and those
that end what readers see, from endings.py.

Each runs in one transaction under the lock of the log. A refusal (see refusals.py) is
raised before anything is written.
"""

from datetime import datetime
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
from treatments.editions.models import Edition, Release, ReleaseLog
from treatments.editions.normalise import normalise
from treatments.publishing import refusals, requirements
from treatments.publishing.endings import redirect, remove, withdraw
from treatments.publishing.identity import identity_of
from treatments.publishing.moments import just_before, to_come
from treatments.publishing.pending import cancel_pending
from treatments.publishing.pressing import press
from treatments.publishing.requirements import Actor
from treatments.publishing.standing import facts_after, facts_of_import
from treatments.review.people import name_of
from treatments.review.seen import seen_at

__all__ = [
    "cancel_scheduled",
    "discard_draft",
    "publish",
    "redirect",
    "remove",
    "restore_edition",
    "withdraw",
]


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
    seen = seen_at(draft, at=just_before(when))
    live = seen.live
    requirements.require_change_kind(change_kind, previous, by)
    if live and live.digest == document.digest:
        raise refusals.NothingChanged(by_then=to_come(live.live_since))
    note = normalise(note)
    if not note:
        raise refusals.NoteMissing("a change note")
    requirements.require_sound(document, live or previous, by)
    requirements.require_settled(draft, by, now=timezone.now())
    requirements.require_address(document)
    facts, approval = facts_of_import(draft), None
    if by is not LOADER:
        approval = requirements.require_approval(draft, document, seen)
        facts = facts_after(seen.seconded, approval, draft)
    return press(
        log,
        draft,
        document,
        change_kind=change_kind,
        note=note,
        facts=facts,
        by=_name_of(by),
        when=when,
        approval=approval,
    )


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


def _name_of(by: Actor) -> str:
    return by.name if isinstance(by, Loader) else name_of(by)
