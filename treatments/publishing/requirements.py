"""What publishing asks before it writes anything. Each raises a Refused that says what to do."""

from datetime import datetime

from django.contrib.auth.models import User

from treatments.catalogue.loading.actor import LOADER, Loader
from treatments.catalogue.models import WorkingCopy
from treatments.checks.registry import blocking
from treatments.editions.documents import AnyDocument
from treatments.editions.models import ChangeKind, Edition
from treatments.publishing import refusals
from treatments.publishing.findings import findings_on
from treatments.review.approval import approval_of
from treatments.review.models import Review
from treatments.review.people import name_of
from treatments.review.seen import Seen, eyes_needed
from treatments.review.stopping import stopping

Actor = User | Loader


def require_right(by: Actor, verb: str, copy: WorkingCopy) -> None:
    """The right to change, publish or withdraw such a text."""
    require_right_to(by, verb, copy.subject)


def require_right_to(by: Actor, verb: str, subject: str) -> None:
    """The same, where only the kind of text is known."""
    if isinstance(by, User) and not by.has_perm(f"treatments.{verb}_{subject}"):
        raise refusals.NotAllowed(verb, subject)


def names_of_those_who_may(verb: str, copy: WorkingCopy) -> list[str]:
    """Who has such a right, by name. Those who keep the accounts need not be asked."""
    able = User.objects.with_perm(copy.right(verb), include_superusers=False)
    return sorted(name_of(person) for person in able)


def require_change_kind(change_kind: str, previous: Edition | None, by: Actor) -> None:
    """Imported is the loader's and first; first is first; the others follow one."""
    if (change_kind == ChangeKind.IMPORTED) != (by is LOADER):
        raise refusals.WrongChangeKind(
            "“Imported” is kept for load_catalogue, which uses no other change kind."
        )
    first = change_kind in (ChangeKind.IMPORTED, ChangeKind.FIRST)
    if first and previous:
        raise refusals.WrongChangeKind(
            f"This treatment already has edition {previous.number}: say whether the change is "
            "major, minor or a correction."
        )
    if not first and not previous:
        raise refusals.WrongChangeKind("This is the treatment's first edition: choose “first”.")


def require_address(document: AnyDocument) -> None:
    """An address that was public for another treatment is never given again."""
    others = Edition.objects.filter(
        subject=document.document, slug=document.slug, language=document.language
    )
    if others.exclude(content_id=document.content_id).exists():
        raise refusals.SlugTaken(document.slug)


def require_free_address(document: AnyDocument) -> None:
    """No other working copy has the address."""
    holders = WorkingCopy.objects.filter(
        subject=document.document, slug=document.slug, language=document.language
    )
    if holder := holders.exclude(content_id=document.content_id).first():
        raise refusals.AddressInUse(document.slug, str(holder))


def require_sound(document: AnyDocument, seen: Edition | None, by: Actor) -> None:
    """No blocking finding that is new. An import, never seen before, need only be complete."""
    if by is LOADER:
        found = blocking(document)
    else:
        found = findings_on(document, seen=seen.document if seen else None)
    if stopping := [finding for finding in found if finding.blocking]:
        raise refusals.Incomplete(stopping)


def require_approval(copy: WorkingCopy, document: AnyDocument, seen: Seen) -> Review:
    """Somebody else, with the right that this change needs, approved exactly these bytes."""
    eyes = eyes_needed(seen, document)
    approval = approval_of(copy, digest=document.digest, eyes=eyes, seen=seen)
    if approval is None:
        raise refusals.NotApproved(eyes.label)
    return approval


def require_settled(copy: WorkingCopy, by: Actor, *, now: datetime) -> None:
    """No open note or query that publishing waits for. An import was asked nothing yet."""
    notes, queries = stopping(copy, at=now)
    if by is not LOADER and (notes or queries):
        raise refusals.StillOpen([*(note.text for note in notes), *(q.question for q in queries)])
