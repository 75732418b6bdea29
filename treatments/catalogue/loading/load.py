"""load(): fixture files into the working copy, all of them or nothing."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.db import transaction

from treatments.catalogue.actions import (
    recompute_digests,
    record_contribution,
    record_shared_change,
)
from treatments.catalogue.loading.consistency import clashes, inconsistencies
from treatments.catalogue.loading.decisions import Decision, decide
from treatments.catalogue.loading.faults import BadFixtures, Fault
from treatments.catalogue.loading.files import read_folder
from treatments.catalogue.loading.order import Order, orders_of
from treatments.catalogue.loading.present import Present
from treatments.catalogue.loading.rehearsal import rehearse
from treatments.catalogue.loading.report import Report
from treatments.catalogue.loading.reporting import report_of
from treatments.catalogue.loading.shapes import shape
from treatments.catalogue.loading.tables import SHARED, owner_of
from treatments.catalogue.loading.writing import MADE_ANEW, remember, write_order, write_rows
from treatments.catalogue.models import Contribution, WorkingCopy


def load(*, folder: Path, at: datetime, replace: bool = False) -> Report:
    """Load every .json file of a folder; `replace` overwrites what staff have edited.

    Raises BadFixtures, with every fault of every file, before anything is written.
    """
    faults: list[Fault] = []
    shaped = (shape(*row, faults) for row in read_folder(folder, faults))
    rows = [row for row in shaped if row]
    with transaction.atomic():
        present = Present()
        entries = rehearse(rows, present, faults)
        faults.extend(inconsistencies(rows, entries, present.rows.values()))
        sound = [entry for entry in entries if not entry.given.bad]
        decisions = decide(sound, present, replace=replace)
        faults.extend(_clashes_with_present(decisions, present))
        if faults:
            raise BadFixtures(faults)
        orders = orders_of(decisions, present, replace=replace)
        _write(decisions, orders, present, at)
        return report_of(decisions, orders, present)


def _clashes_with_present(decisions: list[Decision], present: Present) -> Iterator[Fault]:
    """Rows to be written may not say again what a row of staff says already."""
    written = [decision for decision in decisions if decision.outcome.writes]
    making_way = {d.entry.key for d in written if isinstance(d.now, MADE_ANEW)}
    others = [row for key, row in present.rows.items() if key not in making_way]
    yield from clashes((decision.entry for decision in written), others)


def _write(decisions: list[Decision], orders: list[Order], present: Present, at: datetime) -> None:
    write_rows(decisions)
    for order in orders:
        write_order(order)
    for pk in sorted(_changed(decisions, orders)):
        copy = WorkingCopy.objects.get(pk=pk)
        record_contribution(copy=copy, by=None, at=at, act=Contribution.Act.LOADED)
    if any(d.outcome.writes and isinstance(d.entry.row, SHARED) for d in decisions):
        record_shared_change(by=None, at=at)
    recompute_digests()
    remember(decisions, orders, present)


def _changed(decisions: list[Decision], orders: list[Order]) -> set[int]:
    """The primary keys of the texts that were written to, or one of their rows was."""
    rows = [decision.entry.row for decision in decisions if decision.outcome.writes]
    rows += [order.decisions[0].entry.row for order in orders if order.is_written]
    return {owner.pk for row in rows if (owner := owner_of(row))}
