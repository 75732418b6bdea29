"""A report: what is asked for, about which subjects, in which columns."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from treatments.desk.forms.report import FilterForm
from treatments.desk.reports.cells import Column, Row

BATCH = 500  # subjects read at once for CSV; their rows are sent before the next are read


@dataclass(frozen=True, slots=True)
class Extract:
    """What one page shows of a report, and the sentence that says how much of it that is."""

    rows: Sequence[Row]
    extent: str
    page: Page | None = None


class Report:
    """Made for one request. `asked` is what the filters say; `at` is now."""

    name: ClassVar[str]  # of its address and of its file
    title: ClassVar[str]
    about: ClassVar[str]
    columns: ClassVar[tuple[Column, ...]]
    filters: ClassVar[type[FilterForm]]
    subject: ClassVar[tuple[str, str]] = ("treatment", "treatments")
    grouped: ClassVar[bool] = False  # the first cell is a heading over the rows that share it
    per_page: ClassVar[int] = 100
    do_not_call_in_templates = True  # they read a class's title, and would make one

    def __init__(self, asked: Mapping[str, Any], *, at: datetime) -> None:
        self.asked = asked
        self.at = at

    def subjects(self) -> QuerySet[Any]:
        """What is counted and turned over page by page, in order."""
        raise NotImplementedError

    def rows(self, subjects: Sequence[Any]) -> Iterable[Row]:
        """Those of some subjects, in a number of queries that does not grow with them."""
        raise NotImplementedError

    def extract(self, number: str | None) -> Extract:
        """The page of that number, or the nearest there is."""
        page = Paginator(self.subjects(), self.per_page).get_page(number)
        return Extract(list(self.rows(list(page.object_list))), self._extent(page), page)

    def every_row(self) -> Iterator[Row]:
        """All of it, for CSV: read and sent in batches."""
        subjects = self.subjects().iterator(chunk_size=BATCH)
        while batch := list(itertools.islice(subjects, BATCH)):
            yield from self.rows(batch)

    def count_in_words(self, count: int) -> str:
        """Such as "1 treatment" or "7,000 treatments"."""
        return f"{count:,} {self.subject[count != 1]}"

    def _extent(self, page: Page) -> str:
        total = self.count_in_words(page.paginator.count)
        if page.paginator.num_pages == 1:
            return f"{total}."
        first, last = page.start_index(), page.end_index()
        return f"{first:,} to {last:,} of {total}. The CSV file has them all."
