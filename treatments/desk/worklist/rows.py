"""What a section of the worklist is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

SHOWN = 25  # more than a day's work; the lists have the rest


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to do: what it is about, where it stands, and the next step."""

    about: str
    words: str
    step: str
    address: str
    place: str = ""  # where what it is about is edited, if that is another place


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; `more` are in the list at `address`."""

    heading: str
    rows: Sequence[Row] = ()
    more: int = 0
    address: str = ""


def together(heading: str, *sections: Section) -> Section:
    """Several sections about treatments under one heading."""
    rows = [row for section in sections for row in section.rows]
    more = sum(section.more for section in sections)
    return Section(heading, rows, more, treatments_page())


def treatments_page() -> str:
    """The list of all treatments."""
    return reverse("admin:treatments_treatment_changelist")
