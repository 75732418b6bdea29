"""London's clock: what was typed, as a moment; a moment, in words."""

from datetime import UTC, date, datetime, time

import pytest

from treatments.desk.london import (
    FIRST,
    SECOND,
    HappensTwice,
    NoSuchTime,
    happens_twice,
    moment,
    said,
)

BACK = date(2026, 10, 25)
FORWARD = date(2027, 3, 28)
HALF_PAST_ONE = time(1, 30)


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        (date(2026, 12, 3), datetime(2026, 12, 3, 9, 0, 7, tzinfo=UTC)),
        (date(2026, 7, 3), datetime(2026, 7, 3, 8, 0, 7, tzinfo=UTC)),
    ],
    ids=["winter", "summer"],
)
def test_an_ordinary_second_is_one_moment(day: date, utc: datetime) -> None:
    assert moment(day, time(9, 0, 7)) == utc
    assert not happens_twice(day, time(9, 0, 7))


def test_a_time_in_the_skipped_hour_is_no_moment() -> None:
    for clock in (time(1, 0), HALF_PAST_ONE, time(1, 59, 59)):
        with pytest.raises(NoSuchTime):
            moment(FORWARD, clock)
        assert not happens_twice(FORWARD, clock)


def test_the_seconds_beside_the_skipped_hour_follow_each_other() -> None:
    last, first = moment(FORWARD, time(0, 59, 59)), moment(FORWARD, time(2, 0))
    assert (first - last).total_seconds() == 1


def test_a_time_that_happens_twice_has_to_be_told_apart() -> None:
    with pytest.raises(HappensTwice):
        moment(BACK, HALF_PAST_ONE)
    assert happens_twice(BACK, HALF_PAST_ONE)
    assert moment(BACK, HALF_PAST_ONE, which=FIRST) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert moment(BACK, HALF_PAST_ONE, which=SECOND) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_the_seconds_beside_the_hour_that_happens_twice_happen_once() -> None:
    assert not happens_twice(BACK, time(0, 59, 59))
    assert not happens_twice(BACK, time(2, 0))


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 12, 3, 9, tzinfo=UTC), "3 December 2026 at 09:00:00"),
        (datetime(2026, 7, 3, 8, 0, 7, tzinfo=UTC), "3 July 2026 at 09:00:07"),
        (
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
            "25 October 2026 at 01:30:00, before the clocks go back",
        ),
        (
            datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
            "25 October 2026 at 01:30:00, after the clocks went back",
        ),
    ],
)
def test_a_moment_is_said_as_london_s_clock_shows_it(at: datetime, words: str) -> None:
    assert said(at) == words
