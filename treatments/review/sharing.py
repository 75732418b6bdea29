"""The verbs of share links: share, revoke, and what a reader without an account may do."""

from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction

from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import WorkingCopy
from treatments.editions.document import TREATMENT
from treatments.editions.models import Release, ReleaseKind
from treatments.editions.normalise import normalise
from treatments.review import refusals
from treatments.review.models import Note, ShareLink
from treatments.review.models.share import LONGEST
from treatments.review.notes import require_part, text_of

# An outside reader is nobody we know, and the address may have been passed on.
LONGEST_NOTE = 2_000  # characters
LONGEST_NAME = 100
MOST_NOTES = 50  # through one link
MOST_AT_ONCE = 10  # in
AT_ONCE = timedelta(minutes=10)


@transaction.atomic
def share(
    *, copy: WorkingCopy, shown_digest: str, label: str, days: int, by: User, at: datetime
) -> tuple[ShareLink, str]:
    """A link to the working copy as it is now, and its token, which is kept nowhere.

    `shown_digest` is that of the text the person was shown. Raises a ReviewRefused.
    """
    _require_right(by, "add_sharelink", copy)
    if copy.subject != TREATMENT:
        raise refusals.OnlyTreatments
    document = assemble(WorkingCopy.objects.held(copy))
    if document.digest != shown_digest:
        raise refusals.MovedBeforeSharing
    label = normalise(label)
    if not label:
        raise refusals.LabelMissing
    if not 1 <= days <= LONGEST:
        raise refusals.TooManyDays(LONGEST)
    token = token_urlsafe(32)
    link = ShareLink.objects.create(
        working_copy_id=copy.pk,
        digest=document.digest,
        body=document.body,
        label=label,
        token_digest=sha256(token.encode()).hexdigest(),
        created_by=by,
        created_at=at,
        expires_at=at + timedelta(days=days),
    )
    return link, token


@transaction.atomic
def revoke(*, link: ShareLink, by: User, at: datetime) -> ShareLink:
    """Nobody reads anything through it any more. The notes that were left stay."""
    held = _held(link)
    _require_right(by, "change_sharelink", held.working_copy)
    if ended := why_ended(held, at=at):
        raise refusals.LinkEnded(ended)
    held.revoked_by, held.revoked_at = by, at
    held.save(update_fields=["revoked_by", "revoked_at"])
    return held


def why_ended(link: ShareLink, *, at: datetime) -> str:
    """A sentence, for staff and for readers; "" while the link lives."""
    if link.revoked_at:
        return "Whoever sent this link has taken it back."
    if link.has_expired(at=at):
        return "This link has expired."
    copy = link.working_copy
    published = Release.objects.standing().of(content_id=copy.content_id, language=copy.language)
    if published.filter(
        kind=ReleaseKind.LIVE, effective_at__gt=link.created_at, effective_at__lte=at
    ).exists():
        return "This text has been published since the link was made, so the draft is over."
    return ""


@transaction.atomic
def leave_note_through(
    *, link: ShareLink, left_by: str, text: str, form: UUID, at: datetime, part: str = ""
) -> Note:
    """What a reader without an account says about the shared text. It never blocks by itself.

    `form` names the form it was sent with: sent twice, it is kept once. Raises a ReviewRefused.
    """
    held = _held(link)
    if ended := why_ended(held, at=at):
        raise refusals.LinkEnded(ended)
    if kept := held.notes.filter(form=form).first():
        return kept
    name = normalise(left_by)
    if not name:
        raise refusals.NameMissing
    if len(name) > LONGEST_NAME:
        raise refusals.NameTooLong(LONGEST_NAME)
    text = text_of(text, longest=LONGEST_NOTE)
    require_part(part, held.document)
    if held.notes.count() >= MOST_NOTES:
        raise refusals.LinkIsFull(MOST_NOTES)
    if held.notes.filter(at__gt=at - AT_ONCE).count() >= MOST_AT_ONCE:
        raise refusals.TooManyAtOnce(MOST_AT_ONCE)
    return Note.objects.create(
        working_copy=held.working_copy,
        share=held,
        part=part,
        text=text,
        left_by=name,
        form=form,
        at=at,
    )


def _require_right(by: User, right: str, copy: WorkingCopy) -> None:
    if not by.has_perms([f"treatments.{right}", copy.right("view")]):
        raise refusals.MayNotShare


def _held(link: ShareLink) -> ShareLink:
    """Locked, so that notes that arrive at once are counted one after the other."""
    links = ShareLink.objects.select_for_update(of=("self",)).select_related("working_copy")
    held: ShareLink = links.get(pk=link.pk)
    return held
