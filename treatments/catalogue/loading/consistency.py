"""Whether the rows of the files agree: one of each, in order, queries about something."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from treatments.catalogue.loading.faults import Fault
from treatments.catalogue.loading.rehearsal import Entry
from treatments.catalogue.loading.shapes import FileRow
from treatments.catalogue.loading.tables import (
    Key,
    Part,
    Table,
    fields_of,
    key_fields_of,
    key_of,
    part_of,
)
from treatments.catalogue.models import Query, TreatmentCode
from treatments.catalogue.models.natural import NaturalKeyModel
from treatments.catalogue.models.row import Row, TreatmentRow


def inconsistencies(
    rows: list[FileRow], entries: list[Entry], present: Iterable[NaturalKeyModel]
) -> Iterator[Fault]:
    """A fault for every row that contradicts another. `entries` are those made of `rows`."""
    yield from _repeated(entries)
    yield from clashes(entries, ())
    # Where a row could not be counted, its neighbours would be blamed.
    uncounted = {row.table for row in rows if row.bad & {"uid", "treatment", "position"}}
    yield from _misplaced(entry for entry in entries if entry.given.table not in uncounted)
    yield from _asked_of_nothing(entries, present)
    yield from _one_code_for_two(entries)


def clashes(entries: Iterable[Entry], others: Iterable[NaturalKeyModel]) -> Iterator[Fault]:
    """A fault for every entry that says what another says, where only one may."""
    taken: dict[Any, tuple[Key, str]] = {}
    for row in others:
        for names in _said_once(type(row)):
            taken[_words(row, names)] = (key_of(row), f"“{row}” in the database")
    for entry in entries:
        for names in _said_once(type(entry.row)):
            if entry.given.bad.intersection(names):
                continue
            key, place = taken.setdefault(_words(entry.row, names), (entry.key, entry.place))
            if key != entry.key:
                said = [name for name in names if name in fields_of(type(entry.row))]
                yield entry.given.fault(", ".join(said), f"The same is in {place}.")


def _said_once(table: Table) -> Iterator[Sequence[str]]:
    """What may stand only once in a table, apart from the key itself."""
    concrete: Any = table._meta.concrete_model  # a proxy inherits no constraint of the table
    for constraint in concrete._meta.total_unique_constraints:
        if set(constraint.fields) != set(key_fields_of(table)):
            yield constraint.fields


def _words(row: NaturalKeyModel, names: Sequence[str]) -> Any:
    values = (getattr(row, name) for name in names)
    return type(row), names, *(key_of(v) if isinstance(v, NaturalKeyModel) else v for v in values)


def _repeated(entries: list[Entry]) -> Iterator[Fault]:
    """A uid is one row's in all tables: links, comparisons and queries go by it."""
    first: dict[Any, Entry] = {}
    for entry in entries:
        table, natural = entry.key
        names = key_fields_of(table)
        other = first.setdefault(("uid" if names == ("uid",) else table, natural), entry)
        if other is not entry:
            yield entry.given.fault(", ".join(names), f"The same is in {other.place}.")


def _misplaced(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Positions have to be 1, 2, 3 …: then they are the same after loading as in the files."""
    parts: dict[Part, list[tuple[int, Entry]]] = defaultdict(list)
    for entry in entries:
        if isinstance(row := entry.row, Row):
            parts[part_of(row)].append((row.position, entry))
    for part in parts.values():
        free = set(range(1, len(part) + 1))
        for position, entry in part:
            if position in free:
                free.remove(position)
                continue
            reason = (
                f"The {len(part)} rows of its kind need the positions 1 to {len(part)}, each once."
            )
            yield entry.given.fault("position", reason)


def _asked_of_nothing(entries: list[Entry], present: Iterable[NaturalKeyModel]) -> Iterator[Fault]:
    rows = [*present, *(entry.row for entry in entries if "treatment" not in entry.given.bad)]
    statements = {(row.uid, key_of(row.treatment)) for row in rows if isinstance(row, TreatmentRow)}
    for entry in entries:
        if not isinstance(entry.row, Query) or entry.row.statement_uid is None:
            continue
        if {"statement_uid", "treatment"} & entry.given.bad or not entry.row.treatment:
            continue
        if (entry.row.statement_uid, key_of(entry.row.treatment)) not in statements:
            reason = f"The treatment has no statement “{entry.row.statement_uid}”."
            yield entry.given.fault("statement_uid", reason)


def _one_code_for_two(entries: Iterable[Entry]) -> Iterator[Fault]:
    """A code that stands for exactly one treatment cannot stand for exactly another."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        row = entry.row
        if not isinstance(row, TreatmentCode) or entry.given.bad or row.relation != "exact":
            continue
        other = first.setdefault((row.system, row.code), entry)
        if other.row.treatment.content_id != row.treatment.content_id:
            reason = f"It stands for exactly another treatment in {other.place}: it is broader."
            yield entry.given.fault("relation", reason)
