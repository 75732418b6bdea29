"""Reads a report as a person does: the table on its page, and the file opened as a spreadsheet."""

import csv
import io
from itertools import pairwise

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.pages.markup import Page

Line = dict[str, str]


def open_report(client: Client, name: str, **asked: object) -> HttpResponse:
    """The page of a report, with filters."""
    response = client.get(reverse("admin:report", args=[name]), asked)
    assert response.status_code == 200, response.status_code
    return response


def words_on(response: HttpResponse) -> str:
    """Everything a page says, with single spaces."""
    return Page(response.content.decode()).text


def table_on(response: HttpResponse) -> list[Line]:
    """The rows of the table by the headings of its columns; "" holds the heading over them."""
    page = Page(response.content.decode())
    assert not page.faults, page.faults
    cells = [element for element in page.elements if element.tag in ("tr", "th", "td")]
    starts = [number for number, element in enumerate(cells) if element.tag == "tr"]
    rows = [cells[start + 1 : end] for start, end in pairwise([*starts, len(cells)])]
    headings, *rest = ([page.words(cell) for cell in row] for row in rows) if rows else [[]]
    lines, over = [], ""
    for row in rest:
        if len(row) == 1:
            over = row[0]
        else:
            lines.append({"": over, **dict(zip(headings, row, strict=True))})
    return lines


def read(client: Client, name: str, **asked: object) -> list[Line]:
    """The rows that a report shows. "–none" is how an empty cell is drawn and read out."""
    return table_on(open_report(client, name, **asked))


def column(client: Client, name: str, heading: str, **asked: object) -> list[str]:
    """One column of what a report shows."""
    return [line[heading] for line in read(client, name, **asked)]


def open_file(client: Client, name: str, **asked: object) -> HttpResponse:
    """The CSV file of a report."""
    response = client.get(reverse("admin:report_file", args=[name]), asked)
    assert response.status_code == 200, response.status_code
    return response


def text_of(response: HttpResponse) -> str:
    """All that was streamed, with its mark."""
    return b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]


def lines_in(client: Client, name: str, **asked: object) -> list[Line]:
    """The rows of the file, as a spreadsheet reads them."""
    text = text_of(open_file(client, name, **asked)).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline="")))
