"""Whether a row has the shape of a row: a known table, known fields, the right JSON types."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Field, ForeignKey, IntegerField

from treatments.catalogue.loading.faults import Fault
from treatments.catalogue.loading.files import JsonObject
from treatments.catalogue.loading.tables import (
    TABLES,
    Table,
    fields_of,
    key_fields_of,
    label_of,
)
from treatments.editions.normalise import normalise

BY_LABEL = {label_of(table): table for table in TABLES}

# The whole text of a source is as long as the source.
LONGEST_TEXT = 20_000
UNLIMITED = {"treatments.source": {"text"}}


@dataclass(frozen=True, eq=False)
class FileRow:
    """A row as a file has it. `bad` names the fields that have a fault; they are left out."""

    file: str
    number: int
    table: Table
    fields: dict[str, Any]
    bad: set[str]

    def fault(self, field: str, reason: str) -> Fault:
        """A fault of this row; nothing more is asked of the field."""
        if field:
            self.bad.add(field)
        return Fault(self.file, self.number, field, reason)


def shape(file: str, number: int, value: Any, faults: list[Fault]) -> FileRow | None:
    """The row that `value` is, or None if it is none; adds to `faults`."""
    refusals = list(_refusals(value))
    faults.extend(Fault(file, number, part, reason) for part, reason in refusals)
    if {part for part, _ in refusals} & {"", "model", "fields"}:
        return None
    fields = value["fields"]
    row = FileRow(file, number, BY_LABEL[value["model"].lower()], dict(fields), set())
    for name, reason in _misshapen(row.table, fields):
        faults.append(row.fault(name, reason))
        row.fields.pop(name, None)
    return row


def _refusals(value: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with a row apart from its fields: the part, and the reason."""
    if not isinstance(value, JsonObject):
        yield "", 'It has to be {"model": …, "fields": {…}}.'
        return
    for part in sorted(value.keys() - {"model", "fields"} | value.given_twice):
        yield part, "Leave it out: a row is one model and its fields, known by natural key."
    label = value.get("model")
    if not isinstance(label, str) or label.lower() not in BY_LABEL:
        known = ", ".join(sorted(BY_LABEL))
        yield "model", f"“{label or ''}” is none of: {known}."
    if not isinstance(value.get("fields"), JsonObject):
        yield "fields", "They are missing, or not an object {…}."


def _misshapen(table: Table, fields: JsonObject) -> Iterator[tuple[str, str]]:
    known = fields_of(table)
    unlimited = UNLIMITED.get(label_of(table), set())
    for name in fields:
        if name in fields.given_twice:
            yield name, "It is given twice in this row."
        elif name not in known:
            yield name, f"A {table._meta.verbose_name} has no such field that a file may set."
        elif reason := _wrong(known[name], fields[name], limited=name not in unlimited):
            yield name, reason
    for name, field in known.items():
        if name not in fields and _is_required(table, field):
            yield name, "It is missing."


def _is_required(table: Table, field: "Field[Any, Any]") -> bool:
    return field.name in key_fields_of(table) or not (field.blank or field.has_default())


def _wrong(field: "Field[Any, Any]", value: Any, *, limited: bool) -> str:
    """What is wrong with a value before its meaning is asked for; "" if nothing."""
    if value is None:
        return "" if field.null else "It may not be null; leave it out instead."
    if isinstance(field, ForeignKey):
        return _wrong_reference(field, value)
    if isinstance(field, BooleanField):
        return "" if isinstance(value, bool) else "It has to be true or false."
    if isinstance(field, IntegerField):
        return "" if type(value) is int else "It has to be a whole number."
    if not isinstance(value, str):
        return "It has to be text in quotation marks."
    if limited and len(value) > LONGEST_TEXT:
        return f"It has {len(value):,} characters; {LONGEST_TEXT:,} are allowed."
    return _unreadable(value)


def _wrong_reference(field: "ForeignKey[Any, Any]", value: Any) -> str:
    table: Any = field.related_model
    names = table.natural_fields
    is_key = isinstance(value, list) and len(value) == len(names)
    if is_key and all(type(part) in (str, int) for part in value):
        return ""
    return f"It has to be a natural key: a list of {', '.join(names)}."


def _unreadable(text: str) -> str:
    """Verbatim fields do not normalise, and no database could hold such a text."""
    try:
        normalise(text)
    except ValueError as error:
        return str(error)
    return ""
