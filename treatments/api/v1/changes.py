"""A page of what changed, and the cursor with which it goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from treatments.api.v1.cursors import Cursor
from treatments.editions import following
from treatments.editions.following import Mark
from treatments.editions.models import Release


@dataclass(frozen=True, slots=True)
class Change:
    """The latest line about a treatment. `cursor` goes on after it."""

    line: Release
    cursor: Cursor

    @property
    def leading_on(self) -> Release | None:
        """The line, if it leads readers on to another treatment."""
        return self.line if self.line.redirect_to else None


@dataclass(frozen=True, slots=True)
class Page:
    """`cursor` goes on after it: at once if there is `more`, and next time if not."""

    changes: Sequence[Change]
    cursor: Cursor
    more: bool


def page(cursor: Cursor, *, size: int, at: datetime) -> Page:
    """The next `size` changes for whoever holds `cursor`, in two queries.

    A reading goes to where the log stood when it began. What changed meanwhile is told by the
    reading after it, and what is told is always how a treatment stands at `at`.
    """
    present = following.present(at=at)
    until = cursor.until or present
    lines = following.changes(since=cursor.told, until=until, at=at)
    if cursor.last:
        lines = lines.beyond(moment=cursor.last.moment, sequence=cursor.last.sequence)
    found = list(lines.select_related("edition").defer("edition__body")[: size + 1])
    changes = [
        Change(line, Cursor(cursor.told, until, Mark(line.effective_at, line.sequence)))
        for line in found[:size]
    ]
    if len(found) > size:
        return Page(changes, changes[-1].cursor, more=True)
    return Page(changes, Cursor(until), more=until != present)
