"""A report: the items of one instrument, each decided with evidence or left to a person."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from treatments.editions.spreadsheet import lines

COLUMNS = ("Instrument", "About", "Part", "Item", "Asks", "Verdict", "Evidence")


class Verdict(StrEnum):
    """What is known. Where judgement is needed the answer is PERSON, never a guess."""

    MET = "met"
    NOT_MET = "not met"
    PERSON = "a person decides"
    DOES_NOT_APPLY = "does not apply"


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict and what it rests on, in words."""

    verdict: Verdict
    evidence: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question of an instrument, in our own words, and its answer."""

    part: str
    number: str
    asks: str
    verdict: Verdict
    evidence: str


@dataclass(frozen=True, slots=True)
class Report:
    """An instrument applied to one treatment, or to a comparison of several."""

    instrument: str
    about: str
    items: tuple[Item, ...]

    def count(self, verdict: Verdict) -> int:
        """How many items have this verdict."""
        return sum(item.verdict is verdict for item in self.items)


def lines_of(report: Report) -> Iterator[tuple[str, ...]]:
    """One row an item, as COLUMNS names its cells."""
    for item in report.items:
        cells = (report.instrument, report.about, item.part, item.number, item.asks)
        yield (*cells, str(item.verdict), item.evidence)


def to_csv(reports: Iterable[Report]) -> str:
    """One line an item, with a line of headings. Cells are text, whatever they begin with."""
    return "".join(lines(COLUMNS, itertools.chain.from_iterable(map(lines_of, reports))))
