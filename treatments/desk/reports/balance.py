"""Balance: how much each treatment says for and against itself, beside the others."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet

from treatments.checks import balance as checks
from treatments.checks.balance import COMPARED as PARTS
from treatments.desk.forms.report import KindFilter, NameFilter, TextFilter
from treatments.desk.reports.cells import Cell, Column, Row, text_cell
from treatments.desk.reports.report import BATCH, Extract, Report
from treatments.desk.reports.subjects import UNREADABLE, texts_of, with_texts

# Each is looked at beside all the others, so a page reads them all; a file may take its time.
ON_PAGE = 200
CUT = (
    " These are the first by name of {count}, compared with each other; the CSV file compares "
    "them all. Choose a kind, or write a part of the name."
)

Counted = tuple[Cell, checks.Balance | None]


class BalanceFilters(NameFilter, KindFilter, TextFilter):
    """Which text, of which treatments."""

    field_order = ("text", "kind", "treatment")


class Balance(Report):
    """Counts side by side, without a score or an order of merit."""

    name = "balance"
    title = "Balance across treatments"
    about = (
        "How many statements and words speak for each treatment and against it, and what is empty "
        "that is not empty for others. Counts only: there is no score, and a source’s "
        "gap is no fault."
    )
    filters = BalanceFilters
    columns = (
        Column("Treatment", names_row=True),
        Column("Benefits", "figure"),
        Column("Words of benefits", "figure"),
        Column("Drawbacks", "figure"),
        Column("Words of drawbacks", "figure"),
        Column("Side effects", "figure"),
        Column("Words of side effects", "figure"),
        Column("Empty"),
        Column("To consider", "long"),
    )

    def subjects(self) -> QuerySet[Any]:
        return with_texts(self.asked, at=self.at)

    def rows(self, subjects: Sequence[Any]) -> Iterator[Row]:
        return _beside(list(self._counted(subjects)))

    def extract(self, number: str | None) -> Extract:
        subjects = self.subjects()
        total = subjects.count()
        shown = list(subjects[:ON_PAGE])
        cut = CUT.format(count=f"{total:,}") if total > ON_PAGE else ""
        return Extract(list(self.rows(shown)), f"{self.count_in_words(len(shown))}.{cut}")

    def every_row(self) -> Iterator[Row]:
        subjects = self.subjects().iterator(chunk_size=BATCH)
        counted: list[Counted] = []  # numbers only: the documents are let go, batch by batch
        while batch := list(itertools.islice(subjects, BATCH)):
            counted += self._counted(batch)
        yield from _beside(counted)

    def _counted(self, subjects: Sequence[Any]) -> Iterator[Counted]:
        for text in texts_of(subjects, self.asked, at=self.at):
            balance = checks.balance_of(text.document) if text.document else None
            yield text_cell(text.treatment), balance


def _beside(counted: Sequence[Counted]) -> Iterator[Row]:
    found = checks.beside([balance for _, balance in counted if balance])
    for about, balance in counted:
        if balance is None:
            yield (about, *[None] * 7, UNREADABLE)
            continue
        sides = (balance.benefits, balance.drawbacks, balance.side_effects)
        figures = itertools.chain.from_iterable((side.statements, side.words) for side in sides)
        empty = ", ".join(PARTS[field] for field in balance.missing)
        yield (about, *figures, empty, " ".join(finding.short for finding in next(found)))
