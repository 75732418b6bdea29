"""Writes what was decided: the rows, their order, and the loader's memory of both."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from treatments.catalogue.loading.decisions import Decision, Outcome
from treatments.catalogue.loading.order import Order, order_digest, order_key
from treatments.catalogue.loading.present import Present, memory_key
from treatments.catalogue.loading.tables import TABLES, Table, fields_of, references_of
from treatments.catalogue.models import Fit, LoadedRow, SideEffect
from treatments.catalogue.models.row import Row

# Two rows that swap a word could not be updated one after the other, so these are made anew
# under their old keys. Nothing points at them but by uid.
MADE_ANEW: tuple[type[Row], ...] = (SideEffect, Fit)


def write_rows(decisions: Iterable[Decision]) -> None:
    """Save the rows to be made and updated, each table after those it points at."""
    by_table: dict[Table, list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.outcome.writes:
            by_table[decision.entry.given.table].append(decision)
    for table in TABLES:
        _write_table(table, by_table[table])


def _write_table(table: Table, decisions: list[Decision]) -> None:
    new: list[Any] = []
    changed: list[Any] = []
    for decision in decisions:
        row, now = decision.entry.row, decision.now
        for name in references_of(table):
            setattr(row, name, getattr(row, name))  # what it points at has its real key by now
        if now is None:
            row.pk = None
        elif isinstance(now, MADE_ANEW):
            row.position = now.position
            now.delete()
        (changed if now and table not in MADE_ANEW else new).append(row)
    table.objects.bulk_create(new)
    table.objects.bulk_update(changed, fields_of(table).keys() - {"position"})


def write_order(order: Order) -> None:
    """Put rows into the order of the files; where staff have their own, new rows come last."""
    if order.is_written:
        rows = [d.entry for d in order.decisions if d.outcome is not Outcome.DELETED]
        for entry in rows:
            entry.row.position = entry.given.fields["position"]
    elif not order.ours:
        rows = [d.entry for d in order.decisions if d.outcome is Outcome.MADE]
        for entry in rows:
            entry.row.position = 0
    else:
        return
    table, _ = order.part
    table.objects.bulk_update([entry.row for entry in rows], ["position"])


def remember(decisions: Iterable[Decision], orders: Iterable[Order], present: Present) -> None:
    """Keep what was written, or found as it would have been written; write only what is new."""
    memory = {
        memory_key(decision.entry.key): decision.digest
        for decision in decisions
        if decision.outcome.writes or decision.outcome is Outcome.UNCHANGED
    }
    memory |= {order_key(order.part): order_digest(order.part) for order in orders if order.ours}
    LoadedRow.objects.bulk_create(
        [
            LoadedRow(model=model, key=key, digest=digest)
            for (model, key), digest in memory.items()
            if present.memory.get((model, key)) != digest
        ],
        update_conflicts=True,
        unique_fields=["model", "key"],
        update_fields=["digest"],
    )
