"""A report's rows as the table of a page."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from treatments.desk.reports.cells import Column, Row, on_page
from treatments.desk.reports.report import Report

Words = str | SafeString


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its cells with their looks; `name` is the number of the one that names it."""

    name: int
    cells: Sequence[tuple[str, Words]]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading; "" where the report has no groups."""

    heading: Words
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True)
class Table:
    """What desk/report.html draws."""

    columns: Sequence[Column]
    groups: Sequence[Group]

    @classmethod
    def of(cls, report: Report, rows: Iterable[Row]) -> "Table":
        """Of the rows of a page."""
        shown = [number for number, column in enumerate(report.columns) if column.on_page]
        drawn = ([on_page(row[number]) for number in shown] for row in rows)
        columns = [report.columns[number] for number in shown]
        if report.grouped:
            return cls(columns[1:], list(_groups(columns[1:], drawn)))
        lines = list(_lines(columns, drawn))
        return cls(columns, [Group("", lines)] if lines else [])


def _groups(columns: Sequence[Column], drawn: Iterable[list[Words]]) -> Iterator[Group]:
    for heading, rows in itertools.groupby(drawn, key=lambda cells: cells[0]):
        yield Group(heading, list(_lines(columns, (cells[1:] for cells in rows))))


def _lines(columns: Sequence[Column], rows: Iterable[Sequence[Words]]) -> Iterator[Line]:
    name = next(number for number, column in enumerate(columns) if column.names_row)
    looks = [column.look for column in columns]
    for cells in rows:
        yield Line(name, list(zip(looks, cells, strict=True)))
