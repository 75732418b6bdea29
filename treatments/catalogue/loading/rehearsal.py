"""Builds every row of the files unsaved, and lets Django's own validation say what is wrong.

An unsaved row gets a key that no saved row can have, so that rows can point at each other
and `clean()` and check constraints see what they would see after saving.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import CheckConstraint

from treatments.catalogue.loading.faults import Fault
from treatments.catalogue.loading.present import Present
from treatments.catalogue.loading.shapes import FileRow
from treatments.catalogue.loading.tables import (
    TABLES,
    Key,
    fields_of,
    key_fields_of,
    key_of,
    references_of,
)
from treatments.catalogue.models.natural import NaturalKeyModel


@dataclass(frozen=True, eq=False)
class Entry:
    """A row of a file and the unsaved row it makes."""

    given: FileRow
    row: Any
    key: Key

    @property
    def place(self) -> str:
        """Where it stands in the files, for a sentence."""
        return f"row {self.given.number} of {self.given.file}"


def rehearse(rows: Iterable[FileRow], present: Present, faults: list[Fault]) -> list[Entry]:
    """The entries, each after those it points at; adds to `faults`."""
    known = dict(present.rows)
    unsaved = itertools.count(-1, -1)
    entries = []
    for given in sorted(rows, key=lambda row: TABLES.index(row.table)):
        row = given.table(**_values(given, known, faults))
        _clean_fields(row, given, faults)
        if given.bad & set(key_fields_of(given.table)):
            continue  # nothing can point at it, and nothing more can be said about it
        key = key_of(row)
        now = present.rows.get(key)
        row.pk = now.pk if now else next(unsaved)
        known[key] = row
        if not given.bad:
            _clean_whole(row, given, faults)
        entries.append(Entry(given, row, key))
    return entries


def _values(
    given: FileRow, known: dict[Key, NaturalKeyModel], faults: list[Fault]
) -> dict[str, Any]:
    """The row's values, with the rows it points at in place of their natural keys."""
    values = dict(given.fields)
    for name, table in references_of(given.table).items():
        natural = values.get(name)
        if natural is None:
            continue
        values[name] = known.get((table, tuple(str(part) for part in natural)))
        if values[name] is None:
            del values[name]
            key = ", ".join(str(part) for part in natural)
            reason = f"There is no {table._meta.verbose_name} “{key}”, here or in the database."
            faults.append(given.fault(name, reason))
    return values


def _clean_fields(row: NaturalKeyModel, given: FileRow, faults: list[Fault]) -> None:
    try:
        others = {field.name for field in row._meta.fields} - fields_of(given.table).keys()
        row.clean_fields(exclude=given.bad | others | set(references_of(given.table)))
    except ValidationError as error:
        _add(error, given, faults)


def _clean_whole(row: NaturalKeyModel, given: FileRow, faults: list[Fault]) -> None:
    try:
        row.clean()
        for model, constraints in row.get_constraints():  # those of its parents too
            for constraint in constraints:
                if isinstance(constraint, CheckConstraint):
                    constraint.validate(model, row)
    except ValidationError as error:
        _add(error, given, faults)


def _add(error: ValidationError, given: FileRow, faults: list[Fault]) -> None:
    by_field = error.error_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: [error]}
    for name, errors in by_field.items():
        field = "" if name == NON_FIELD_ERRORS else name
        for one in errors:
            reason = _sentence(one, given, field)
            faults.append(given.fault(field, reason))


def _sentence(error: ValidationError, given: FileRow, field: str) -> str:
    """Django's own words, but where they leave the author of a file to guess."""
    if error.code == "blank":
        return "It is empty."
    if error.code == "invalid_choice":
        choices = fields_of(given.table)[field].flatchoices
        known = ", ".join(str(value) for value, _ in choices)
        return f"“{given.fields[field]}” is none of: {known}."
    return " ".join(error.messages)
