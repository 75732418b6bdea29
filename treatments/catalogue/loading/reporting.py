"""Makes the report of a load from what was decided and written."""

from collections.abc import Iterator

from treatments.catalogue import models
from treatments.catalogue.loading.decisions import Decision, Outcome
from treatments.catalogue.loading.order import Order
from treatments.catalogue.loading.present import Present
from treatments.catalogue.loading.report import Report, name_of
from treatments.catalogue.loading.tables import HOUSE, Key, key_of, owner_of
from treatments.catalogue.models.natural import NaturalKeyModel
from treatments.catalogue.models.row import Row
from treatments.editions.document import TREATMENT

# What no document carries, and what staff can add that a document carries by itself.
NEVER_PUBLISHED: tuple[type, ...] = (models.Query, *HOUSE)
REACHES_READERS = (Row, models.GlossaryTerm, models.Repair)
ALL = None  # in place of one treatment: words that all of them share


def report_of(decisions: list[Decision], orders: list[Order], present: Present) -> Report:
    """The report. Call it in the transaction of the load, after writing."""
    report = Report()
    for decision in decisions:
        report.add(decision.outcome, decision.now or decision.entry.row)
    for order in orders:
        if order.is_written and not order.same:
            report.reordered.append(str(order))
        if order.is_left:
            report.order_left.append(str(order))
    strays = _not_in_files(decisions, present)
    report.no_longer_in_files = [
        name_of(row) for row in strays if present.remembered(key_of(row)) is not None
    ]
    unlike = set(_unlike_files(decisions, orders, strays))
    for decision in decisions:
        if (
            issubclass(decision.entry.given.table, models.WorkingCopy)
            and decision.outcome is not Outcome.DELETED
        ):
            copy = models.WorkingCopy.objects.get_by_natural_key(*decision.entry.key[1])
            report.texts.append(copy)
            shared = {ALL} if copy.subject == TREATMENT else set()  # a page shares no words
            if not unlike & {decision.entry.key, *shared}:
                report.as_in_files.append(copy)
    return report


def _not_in_files(decisions: list[Decision], present: Present) -> list[NaturalKeyModel]:
    in_files = {decision.entry.key for decision in decisions}
    return [row for key, row in present.rows.items() if key not in in_files]


def _unlike_files(
    decisions: list[Decision], orders: list[Order], strays: list[NaturalKeyModel]
) -> Iterator[Key | None]:
    """The treatments (or ALL) that say something the files do not say, or in another order."""
    for decision in decisions:
        row = decision.entry.row
        left = decision.outcome in (Outcome.EDITED, Outcome.DELETED)
        if left and not isinstance(row, NEVER_PUBLISHED):
            yield _treatment_of(row)
    for row in strays:
        if isinstance(row, REACHES_READERS):
            yield _treatment_of(row)
    for order in orders:
        if order.is_left:
            yield order.part[1]


def _treatment_of(row: NaturalKeyModel) -> Key | None:
    owner = owner_of(row)
    return key_of(owner) if owner else ALL
