"""London's clock: the moment that a typed day and time name, and a moment in words.

Moments are kept in UTC. Twice a year London's clock is not a plain count of hours: in March
an hour is skipped, in October one happens twice.
"""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

FIRST = "first"
SECOND = "second"
HALVES = {FIRST: "before the clocks go back", SECOND: "after the clocks went back"}


class NoSuchTime(ValueError):
    """The clocks skip it that day."""


class HappensTwice(ValueError):
    """The clocks go back that day: it has to be said which of the two is meant."""


def happens_twice(day: date, clock: time) -> bool:
    """Whether it has to be asked which of two is meant."""
    try:
        first, second = _both(datetime.combine(day, clock))
    except NoSuchTime:
        return False
    return first != second


def moment(day: date, clock: time, *, which: str = "") -> datetime:
    """The moment in UTC. `which`, FIRST or SECOND, is asked only of a time that happens twice.

    Raises NoSuchTime or HappensTwice.
    """
    first, second = _both(datetime.combine(day, clock))
    if first != second and which not in HALVES:
        raise HappensTwice
    return second if which == SECOND else first


def said(at: datetime) -> str:
    """A moment in words: "3 December 2026 at 09:00:00", and which of two where there are two."""
    there = at.astimezone(LONDON)
    words = f"{there.day} {there:%B %Y} at {there:%H:%M:%S}"
    first, second = _both(there.replace(tzinfo=None, fold=0))
    if first == second:
        return words
    return f"{words}, {HALVES[SECOND if there.fold else FIRST]}"


def _both(naive: datetime) -> tuple[datetime, datetime]:
    """The two moments a clock may mean; mostly they are the same."""
    first, second = (naive.replace(tzinfo=LONDON, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first.astimezone(LONDON).replace(tzinfo=None, fold=0) != naive:
        raise NoSuchTime
    return first, second
