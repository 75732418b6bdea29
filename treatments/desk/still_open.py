"""What is still open about a text: queries and notes, what they are about, and what stops."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from treatments.catalogue.models import Query, WorkingCopy
from treatments.desk.parts import places_of
from treatments.desk.statements import open_queries_of
from treatments.editions.comparison import FIELDS
from treatments.editions.document import TREATMENT
from treatments.editions.documents import AnyDocument
from treatments.review.models import Note
from treatments.review.people import name_of
from treatments.review.stopping import stopping

WHOLE = "The text as a whole"
REMOVED = "A statement that was removed"


@dataclass(frozen=True, slots=True)
class Noted:
    """A note as a screen shows it; `settle` is "" for who may not settle it."""

    note: Note
    about: str
    who: str
    settle: str
    stops: bool


@dataclass(frozen=True, slots=True)
class StillOpen:
    """Open queries and notes: those that publishing waits for, and the others."""

    stopping_notes: list[Noted] = field(default_factory=list)
    stopping_queries: list[Any] = field(default_factory=list)
    notes: list[Noted] = field(default_factory=list)
    queries: list[Any] = field(default_factory=list)

    @property
    def stops(self) -> bool:
        return bool(self.stopping_notes or self.stopping_queries)


def still_open(copy: WorkingCopy, document: AnyDocument, *, settle: str) -> StillOpen:
    """`settle` is the address of the settle screen, or "" for who may not settle."""
    queries = queries_about(copy)
    notes = noted(copy.notes.open(), copy, places=places_of(document), settle=settle)
    return StillOpen(
        stopping_notes=[one for one in notes if one.stops],
        stopping_queries=[query for query in queries if query.stops],
        notes=[one for one in notes if not one.stops],
        queries=[query for query in queries if not query.stops],
    )


def queries_about(copy: WorkingCopy) -> list[Any]:
    """The open ones, with the words they are about, and `stops`."""
    if copy.subject != TREATMENT:
        return []
    queries: list[Any] = list(open_queries_of(copy))
    stopped = _stopping(copy, queries)[1]
    for query in queries:
        query.stops = query.pk in stopped
    return queries


def noted(notes: Any, copy: WorkingCopy, *, places: Mapping[str, str], settle: str) -> list[Noted]:
    """`places` has what each uid or field is called; what is missing was removed."""
    shown = list(notes.select_related("by", "share", "settled_by"))
    stopped = _stopping(copy, shown)[0]
    return [
        Noted(
            note,
            about=_place(note.part, places),
            who=who_left(note),
            settle=f"{settle}?note={note.pk}" if settle and not note.settled_at else "",
            stops=note.pk in stopped,
        )
        for note in shown
    ]


def who_left(note: Note) -> str:
    """A name that an outside reader typed proves nothing, and is not shown as if it did."""
    return name_of(note.by) if note.by else f"{note.left_by} (outside reader, name as typed)"


def _place(part: str, places: Mapping[str, str]) -> str:
    return places.get(part) or FIELDS.get(part) or (REMOVED if part else WHOLE)


def _stopping(copy: WorkingCopy, shown: Iterable[Note | Query]) -> tuple[set[int], set[int]]:
    """The keys of notes and of queries; nothing is asked where none is blocking."""
    if not any(one.blocking for one in shown):
        return set(), set()
    notes, queries = stopping(copy, at=timezone.now())
    return {note.pk for note in notes}, {query.pk for query in queries}
