"""The order of a text's rows: a fact of its own, beside what each row says.

If positions counted as content, a row added or deleted by staff would make all rows below it
look edited. The loader therefore remembers the order it left, and writes positions only while
nobody else has changed that order.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from treatments.catalogue.loading.decisions import Decision, Outcome
from treatments.catalogue.loading.digests import hash_of
from treatments.catalogue.loading.present import Present, memory_key
from treatments.catalogue.loading.tables import Part, part_of
from treatments.catalogue.models.row import Row


@dataclass(frozen=True, eq=False)
class Order:
    """The order of one part's rows, with the decisions on them.

    `ours`: staff have not changed it. `same`: it is that of the files.
    """

    part: Part
    decisions: list[Decision]
    ours: bool
    same: bool

    @property
    def is_written(self) -> bool:
        """Whether the rows have to be put into the order of the files."""
        new = any(decision.outcome is Outcome.MADE for decision in self.decisions)
        return self.ours and (new or not self.same)

    @property
    def is_left(self) -> bool:
        """Whether the rows stand in another order than in the files, because staff want it."""
        return not (self.ours or self.same)

    def __str__(self) -> str:
        row = self.decisions[0].entry.row
        return f"{row._meta.verbose_name_plural} of {row.owner}"


def orders_of(decisions: Iterable[Decision], present: Present, *, replace: bool) -> list[Order]:
    """The orders of all parts that the files have rows of."""
    in_files: dict[Part, list[Decision]] = defaultdict(list)
    for decision in decisions:
        if isinstance(row := decision.entry.row, Row):
            in_files[part_of(row)].append(decision)
    standing: dict[Part, list[Row]] = defaultdict(list)
    for row in present.rows.values():
        if isinstance(row, Row):
            standing[part_of(row)].append(row)
    found = []
    for part, group in in_files.items():
        now = uids_in_order(standing[part])
        files = uids_in_order(decision.entry.row for decision in group)
        same = [uid for uid in now if uid in files] == [uid for uid in files if uid in now]
        remembered = present.memory.get(order_key(part))
        ours = replace or (same if remembered is None else remembered == hash_of(now))
        found.append(Order(part, group, ours, same))
    return found


def order_key(part: Part) -> tuple[str, str]:
    """Where the loader's memory keeps the order of a part."""
    table, (_, text) = part
    return memory_key((table, text), " order")


def order_digest(part: Part) -> str:
    """The digest of a part's order as the database has it, rows of staff included."""
    table, (_, (content_id, language)) = part
    owner = table.owner_field
    identity = {f"{owner}__content_id": content_id, f"{owner}__language": language}
    return hash_of(uids_in_order(table.objects.filter(**identity)))


def uids_in_order(rows: Iterable[Row]) -> list[str]:
    """The uids of rows as they are listed."""
    return [str(row.uid) for row in sorted(rows, key=lambda row: (row.position, row.uid))]
