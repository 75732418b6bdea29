"""Correcting beside a draft: set it aside, start from what readers see, merge it back.

A text has one working copy. Whoever must correct what readers see does it there, and the draft
waits in a table of its own. Each verb runs in one transaction; a refusal leaves nothing written.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from treatments.catalogue.actions import record_contribution
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Contribution, SetAside, WorkingCopy
from treatments.catalogue.restore import restore
from treatments.editions.models import Release, ReleaseKind, ReleaseLog
from treatments.publishing import refusals, requirements
from treatments.publishing.identity import Identity, identity_of
from treatments.publishing.merging import Conflict, Merged, merge
from treatments.publishing.pending import cancel_pending, pending
from treatments.review.actions import void_open
from treatments.review.models import Review
from treatments.review.people import contributors_since, name_of
from treatments.review.seen import seen_at


@dataclass(frozen=True, slots=True)
class Started:
    """What was put out of the way; None or empty where there was nothing."""

    set_aside: SetAside | None
    cancelled: tuple[Release, ...]  # the lines that cancel, soonest first
    recalled: Review | None


@transaction.atomic
def start_correction(*, copy: WorkingCopy, by: User, at: datetime) -> Started:
    """Make the working copy say what readers see, to be corrected. The draft is set aside.

    Scheduled editions are cancelled, which takes the right to publish; a scheduled withdrawal
    stays. A request for review is taken back: its text is no longer in the working copy.
    Raises NotAllowed, AlreadySetAside, NothingToCorrect, NothingInTheWay, MayNotCancel or
    AddressInUse.
    """
    log = ReleaseLog.lock()
    requirements.require_right(by, "change", copy)
    recalled = void_open(copy=copy, by=by, at=at)
    draft = WorkingCopy.objects.held(copy)
    if waiting := draft.drafts_set_aside.open().select_related("by").first():
        raise refusals.AlreadySetAside(name_of(waiting.by))
    identity = identity_of(draft)
    seen = seen_at(draft, at=at)
    live = seen.live
    if live is None:
        raise refusals.NothingToCorrect
    document = assemble(draft)
    scheduled = editions_to_come(identity, after=at)
    if document.digest == live.digest and not scheduled:
        raise refusals.NothingInTheWay
    if scheduled and not by.has_perm(draft.right("publish")):
        raise refusals.MayNotCancel(requirements.names_of_those_who_may("publish", draft))
    cancelled = cancel_pending(log, **identity, after=at, by=name_of(by), kinds=(ReleaseKind.LIVE,))
    set_aside = None
    if document.digest != live.digest:
        requirements.require_free_address(live.document)
        set_aside = SetAside.objects.create(
            working_copy=draft,
            body=document.body,
            digest=document.digest,
            base_body=live.body,
            by=by,
            at=at,
        )
        set_aside.contributors.set(contributors_since(draft, seen=seen))
        restore(document=live.document, by=by, at=at)
    return Started(set_aside, tuple(cancelled), recalled)


@transaction.atomic
def merge_back(*, copy: WorkingCopy, by: User, at: datetime) -> Merged:
    """Bring the draft back into the working copy as it is now. See merged_with().

    Everyone who wrote in the draft contributes to the merged text, so none of them can approve
    it. Raises NotAllowed, NothingSetAside or AddressInUse.
    """
    requirements.require_right(by, "change", copy)
    draft = WorkingCopy.objects.held(copy)
    set_aside = _held(draft)
    merged = merged_with(draft, set_aside)
    requirements.require_free_address(merged.document)
    act = Contribution.Act.MERGED
    restore(document=merged.document, by=by, at=at, act=act)
    for person in set_aside.contributors.exclude(pk=by.pk).order_by("pk"):
        record_contribution(copy=draft, by=person, at=at, act=act)
    set_aside.left_out = "\n".join(left_out(merged.conflicts))
    _end(set_aside, SetAside.Ending.MERGED, by, at)
    return merged


@transaction.atomic
def drop_set_aside(*, copy: WorkingCopy, by: User, at: datetime) -> SetAside:
    """Give the draft up. Its text is kept in the table. Raises NotAllowed or NothingSetAside."""
    requirements.require_right(by, "change", copy)
    return _end(_held(WorkingCopy.objects.held(copy)), SetAside.Ending.DROPPED, by, at)


def merged_with(copy: WorkingCopy, set_aside: SetAside) -> Merged:
    """The working copy as it is now with the draft merged in. Writes nothing."""
    return merge(base=set_aside.base, ours=assemble(copy), theirs=set_aside.document)


def editions_to_come(identity: Identity, *, after: datetime) -> list[Release]:
    """The scheduled editions, which a correction cancels, soonest first."""
    return [line for line in pending(**identity, after=after) if line.kind == ReleaseKind.LIVE]


def left_out(conflicts: Iterable[Conflict]) -> list[str]:
    """What of a draft the correction overrules, a sentence each."""
    return [
        f"{conflict.part}: the draft {_said(conflict.draft)}; the correction "
        f"{_said(conflict.kept)}, and that stays."
        for conflict in conflicts
    ]


def _said(words: str) -> str:
    return f"says “{words}”" if words else "has removed it"


def _held(draft: WorkingCopy) -> SetAside:
    set_aside: SetAside | None = (
        draft.drafts_set_aside.open().select_for_update(of=("self",)).first()
    )
    if set_aside is None:
        raise refusals.NothingSetAside
    return set_aside


def _end(set_aside: SetAside, ending: str, by: User, at: datetime) -> SetAside:
    set_aside.ending, set_aside.ended_by, set_aside.ended_at = ending, by, at
    set_aside.save()
    return set_aside
