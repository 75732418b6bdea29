"""The working copy as it is before a load, and what the loader remembers of its last one."""

import json
from typing import Any

from treatments.catalogue.loading.tables import TABLES, Key, Table, key_of, label_of, references_of
from treatments.catalogue.models import LoadedRow, WorkingCopy
from treatments.catalogue.models.natural import NaturalKeyModel


class Present:
    """Every row of every table, locked until the transaction ends. Make it inside one.

    `rows` by key; `memory` holds digests by (label, natural key as JSON).
    """

    def __init__(self) -> None:
        # Texts first: whoever edits one holds its row, and we wait for them here.
        list(WorkingCopy.objects.select_for_update().order_by("pk"))
        self.rows: dict[Key, NaturalKeyModel] = {}
        by_pk: dict[tuple[Table, int], NaturalKeyModel] = {}
        for table in TABLES:
            for row in table.objects.select_for_update().order_by("pk"):
                _attach(row, by_pk)
                by_pk[table, row.pk] = row
                self.rows[key_of(row)] = row
        self.memory = {(m.model, m.key): m.digest for m in LoadedRow.objects.all()}

    def remembered(self, key: Key) -> str | None:
        """The digest of what the loader last wrote there; None if it never did."""
        return self.memory.get(memory_key(key))


def _attach(row: NaturalKeyModel, by_pk: dict[tuple[Table, int], NaturalKeyModel]) -> None:
    """Natural keys follow references; without a query for each."""
    for name, table in references_of(type(row)).items():
        pk: Any = getattr(row, f"{name}_id")
        setattr(row, name, by_pk[table, pk] if pk else None)


def memory_key(key: Key, about: str = "") -> tuple[str, str]:
    """Where the loader's memory keeps what it knows of a row, or `about` its rows."""
    table, natural = key
    return f"{label_of(table)}{about}", json.dumps(natural)
