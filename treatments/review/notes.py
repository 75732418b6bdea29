"""The verbs of notes: leave one, say whether publishing waits for it, settle it."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import WorkingCopy
from treatments.editions.comparison import FIELDS, PARTS
from treatments.editions.documents import AnyDocument
from treatments.editions.normalise import normalise
from treatments.review import refusals
from treatments.review.models import Note

LONGEST = 4_000  # characters; a note that needs more is a document of its own


@transaction.atomic
def leave_note(
    *,
    copy: WorkingCopy,
    text: str,
    by: User,
    at: datetime,
    part: str = "",
    blocking: bool = False,
) -> Note:
    """Say something about a draft. `part` is a statement's uid or a field's name; "" the whole.

    Raises a ReviewRefused.
    """
    require_right(by, "add_note", copy)
    draft = WorkingCopy.objects.held(copy)
    require_part(part, assemble(draft))
    return Note.objects.create(
        working_copy=draft,
        part=part,
        text=text_of(text, longest=LONGEST),
        by=by,
        blocking=blocking,
        at=at,
    )


@transaction.atomic
def set_blocking(*, note: Note, blocking: bool, by: User) -> Note:
    """Say whether publishing waits for an open note."""
    held = _open(note, by)
    held.blocking = blocking
    held.save(update_fields=["blocking"])
    return held


@transaction.atomic
def settle(*, note: Note, settlement: str, by: User, at: datetime) -> Note:
    """Close a note with the sentence that says how."""
    held = _open(note, by)
    settlement = normalise(settlement)
    if not settlement:
        raise refusals.SettlementMissing
    held.settlement, held.settled_by, held.settled_at = settlement, by, at
    held.save(update_fields=["settlement", "settled_by", "settled_at"])
    return held


def require_right(by: User, right: str, copy: WorkingCopy) -> None:
    """To do it, and to read such a text at all."""
    if not by.has_perms([f"treatments.{right}", copy.right("view")]):
        raise refusals.MayNotNote


def require_part(part: str, document: AnyDocument) -> None:
    """That the words it is about are in this text."""
    if part and part not in parts_of(document):
        raise refusals.NoSuchPart


def parts_of(document: AnyDocument) -> set[str]:
    """Everything a note can be about, apart from the whole: uids, and names of fields."""
    rows = (row for name in PARTS for row in getattr(document, name, ()))
    return {row.uid for row in rows if row.uid} | {name for name in FIELDS if name != "slug"}


def text_of(text: str, *, longest: int) -> str:
    """What was typed, in one spelling. Raises NoteEmpty or NoteTooLong."""
    text = normalise(text)
    if not text:
        raise refusals.NoteEmpty
    if len(text) > longest:
        raise refusals.NoteTooLong(len(text), longest)
    return text


def _open(note: Note, by: User) -> Note:
    held = (
        Note.objects.select_for_update(of=("self",))
        .select_related("working_copy", "settled_by")
        .get(pk=note.pk)
    )
    require_right(by, "change_note", held.working_copy)
    if held.settled_at:
        raise refusals.AlreadySettled
    return held
