"""Rows as CSV that is safe to open in a spreadsheet, line by line, so that it can be streamed."""

import csv
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

# A spreadsheet would take a text that begins so for a formula, and run it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


class _Line:
    """What csv.writer writes to: writerow() then returns the line itself."""

    def write(self, line: str) -> str:
        return line


def lines(headings: Sequence[str], rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    """The line of headings, then one line a row. Texts stay text, whatever they begin with."""
    writer = csv.writer(_Line())
    for cells in itertools.chain([headings], rows):
        yield str(writer.writerow([plain(cell) for cell in cells]))


def plain(cell: Any) -> Any:
    """A text that reads like a formula gets an apostrophe in front; a number stays a number."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
