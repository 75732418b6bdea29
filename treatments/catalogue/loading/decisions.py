"""What a load does with each row: it writes, or leaves what staff have done."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from treatments.catalogue.loading.digests import digest_of
from treatments.catalogue.loading.present import Present
from treatments.catalogue.loading.rehearsal import Entry
from treatments.catalogue.loading.tables import Key, key_of, references_of
from treatments.catalogue.models.natural import NaturalKeyModel


class Outcome(Enum):
    """What becomes of a row."""

    MADE = "made"
    UPDATED = "updated"
    UNCHANGED = "as in the files already"
    EDITED = "left, because staff have edited it"
    DELETED = "left out, because staff have deleted it or what it rests on"

    @property
    def writes(self) -> bool:
        return self in (Outcome.MADE, Outcome.UPDATED)


@dataclass(frozen=True, eq=False)
class Decision:
    """One entry, the row in its place now (None if there is none), and what is done."""

    entry: Entry
    now: NaturalKeyModel | None
    digest: str
    outcome: Outcome


def decide(entries: Iterable[Entry], present: Present, *, replace: bool) -> list[Decision]:
    """A decision for each entry, in their order."""
    absent: set[Key] = set()
    decisions = []
    for entry in entries:
        now = present.rows.get(entry.key)
        digest = digest_of(entry.row)
        outcome = _outcome(now, digest, present.remembered(entry.key), replace=replace)
        if outcome.writes and _rests_on(entry.row) & absent:
            outcome = Outcome.EDITED if now else Outcome.DELETED
        if outcome is Outcome.DELETED:
            absent.add(entry.key)
        decisions.append(Decision(entry, now, digest, outcome))
    return decisions


def _outcome(
    now: NaturalKeyModel | None, digest: str, remembered: str | None, *, replace: bool
) -> Outcome:
    if now is None:
        return Outcome.DELETED if remembered and not replace else Outcome.MADE
    digest_now = digest_of(now)
    if digest_now == digest:
        return Outcome.UNCHANGED
    # A row the loader does not remember was written by hand.
    return Outcome.UPDATED if replace or digest_now == remembered else Outcome.EDITED


def _rests_on(row: NaturalKeyModel) -> set[Key]:
    related = (getattr(row, name) for name in references_of(type(row)))
    return {key_of(other) for other in related if other is not None}
