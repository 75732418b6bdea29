"""What stands in the cells of a report, as a page shows it and as a spreadsheet takes it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from treatments.desk.london import HALVES, LONDON, said
from treatments.desk.public import change_page_of
from treatments.review.people import name_of

# Read out as a word; an empty cell would be read out as a fault.
NOTHING = SafeString('<span aria-hidden="true">–</span><span class="visually-hidden">none</span>')


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell that is more on a page than its words."""

    words: str
    page: SafeString


Cell = str | int | float | date | datetime | Shown | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """`look` is the class its cells have in desk.css: figure, brief, long, or "" for some words.

    The first column that `names_row` says what a row is about to those who hear the table.
    """

    heading: str
    look: str = ""
    names_row: bool = False
    on_page: bool = True


def on_page(cell: Cell) -> str | SafeString:
    """A cell in HTML; a text is escaped by the template."""
    if cell is None or cell == "":
        return NOTHING
    if isinstance(cell, Shown):
        return cell.page
    if isinstance(cell, datetime):
        return said(cell)
    return date_format(cell, "j F Y") if isinstance(cell, date) else str(cell)


def in_csv(cell: Cell) -> str | int | float:
    """A cell in CSV: days as 2026-03-02, moments by London's clock as 2026-03-02 09:00:00."""
    if cell is None:
        return ""
    if isinstance(cell, Shown):
        return cell.words
    if isinstance(cell, datetime):
        return _moment(cell)
    return cell.isoformat() if isinstance(cell, date) else cell


def with_beside(words: str | SafeString, beside: str, *, csv: str = "") -> Shown:
    """Words with something quiet after them on the page; a file has the words alone."""
    page = format_html('{} <span class="beside">{}</span>', words, beside)
    return Shown(csv or words, page)


def text_cell(copy: Any, *, beside: str = "") -> Shown:
    """The name of a treatment or page, leading to where it is edited."""
    link = format_html('<a href="{}">{}</a>', change_page_of(copy), copy)
    name = str(copy)
    return with_beside(link, beside, csv=name) if beside else Shown(name, link)


def person_cell(person: User | None) -> str:
    """As they are called on screen; "" for nobody."""
    return name_of(person) if person else ""


def _moment(at: datetime) -> str:
    # said() knows whether the hour happens twice; then a bare time would not say which.
    half = next((half for half in HALVES.values() if said(at).endswith(half)), "")
    there = f"{at.astimezone(LONDON):%Y-%m-%d %H:%M:%S}"
    return f"{there}, {half}" if half else there
