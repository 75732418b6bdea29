"""What a dated address answers: the text that was live when a day ended in London."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.universe import BACLOFEN, NOW, PUBLISHED, World
from treatments.catalogue.restore import restore
from treatments.editions.days import end_of, today
from treatments.editions.finder import Answer, FoundThen, as_of
from treatments.editions.models import Edition, Release
from treatments.publishing.actions import remove, withdraw

FIRST_DAY = date(2026, 3, 2)
LATER = datetime(2027, 2, 1, 12, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)


def baclofen_on(day: date, now: datetime = LATER) -> FoundThen:
    return as_of("baclofen", day=day, now=now)


def publish_reworded(world: World, at: datetime, text: str = "It can help.") -> Edition:
    world.reword_a_benefit(world.baclofen, text, at=at)
    return world.publish(world.baclofen, at=at)


# A summer's day, a winter's day, and the two on which the clocks change.
DAY_ENDS = [
    (date(2026, 7, 1), datetime(2026, 7, 1, 23, tzinfo=UTC)),
    (date(2026, 12, 1), datetime(2026, 12, 2, 0, tzinfo=UTC)),
    (date(2026, 3, 29), datetime(2026, 3, 29, 23, tzinfo=UTC)),
    (date(2026, 10, 25), datetime(2026, 10, 26, 0, tzinfo=UTC)),
]


@pytest.mark.parametrize(("day", "midnight"), DAY_ENDS)
def test_a_day_ends_an_instant_before_midnight_in_london(day: date, midnight: datetime) -> None:
    assert end_of(day) == midnight - INSTANT
    assert today(now=midnight - INSTANT) == day
    assert today(now=midnight) == day + timedelta(days=1)


@pytest.mark.parametrize(("day", "midnight"), DAY_ENDS)
def test_what_goes_live_at_midnight_is_the_next_days(
    world: World, day: date, midnight: datetime
) -> None:
    publish_reworded(world, midnight)
    assert baclofen_on(day).edition.number == 1
    assert baclofen_on(day + timedelta(days=1)).edition.number == 2


@pytest.mark.parametrize(("day", "midnight"), DAY_ENDS)
def test_what_goes_live_an_instant_before_midnight_is_that_days(
    world: World, day: date, midnight: datetime
) -> None:
    publish_reworded(world, midnight - INSTANT)
    assert baclofen_on(day).edition.number == 2
    assert baclofen_on(day - timedelta(days=1)).edition.number == 1


def test_it_has_the_facts_of_that_day(world: World) -> None:
    assert baclofen_on(FIRST_DAY).edition.live_since == PUBLISHED


def test_today_and_the_future_are_no_past_days(world: World) -> None:
    for day in (date(2026, 3, 3), date(2026, 3, 4), date.max):
        found = baclofen_on(day, now=NOW)
        assert found.present.answer is Answer.LIVE
        assert (found.edition, found.ending) == (None, None)
    assert baclofen_on(FIRST_DAY, now=NOW).edition.number == 1


def test_before_the_first_publication_there_is_nothing(world: World) -> None:
    for day in (FIRST_DAY - timedelta(days=1), date.min):
        found = baclofen_on(day)
        assert (found.edition, found.ending) == (None, None)


def test_a_slug_that_was_public_once_leads_to_the_present_one(world: World) -> None:
    restore(document=replace(BACLOFEN, slug="oral-baclofen"), by=world.author, at=NOW)
    world.publish(world.baclofen, at=NOW)
    assert baclofen_on(FIRST_DAY).present.slug == "oral-baclofen"
    found = as_of("oral-baclofen", day=FIRST_DAY, now=LATER)
    assert found.edition.slug == "baclofen"


def test_a_slug_that_was_never_public_is_unknown(world: World) -> None:
    for slug in ("botulinum-toxin", "no-such-thing"):
        assert as_of(slug, day=FIRST_DAY, now=LATER).present.answer is Answer.UNKNOWN


@pytest.mark.parametrize(("end", "answer"), [(withdraw, Answer.WITHDRAWN), (remove, Answer.GONE)])
def test_of_what_has_ended_no_day_is_shown(world: World, end, answer: Answer) -> None:
    end(copy=world.baclofen, explanation="Unsafe.", by=world.publisher, at=NOW)
    found = baclofen_on(FIRST_DAY)
    assert found.present.answer is answer
    assert found.present.release.explanation == "Unsafe."
    assert found.edition is None


@pytest.mark.parametrize("end", [withdraw, remove])
def test_a_withdrawn_text_is_not_shown_again_where_another_followed_it(world: World, end) -> None:
    end(copy=world.baclofen, explanation="Unsafe.", by=world.publisher, at=NOW)
    publish_reworded(world, NOW + timedelta(days=2))
    for day in (FIRST_DAY, date(2026, 3, 3), date(2026, 3, 4)):
        found = baclofen_on(day)
        assert found.edition is None
        assert found.ending.explanation == "Unsafe."
    assert baclofen_on(date(2026, 3, 5)).edition.number == 2


def test_a_withdrawal_that_is_still_to_come_takes_nothing_away_yet(world: World) -> None:
    withdraw(copy=world.baclofen, explanation="Unsafe.", by=world.publisher, at=LATER)
    assert baclofen_on(FIRST_DAY, now=LATER - INSTANT).edition.number == 1
    assert baclofen_on(FIRST_DAY, now=LATER).edition is None


def test_released_are_the_editions_readers_have_met(world: World) -> None:
    publish_reworded(world, LATER)
    mine = Edition.objects.filter(content_id=world.baclofen.content_id)
    assert [one.number for one in mine.released(at=NOW)] == [1]
    both = mine.released(at=LATER).order_by("number")
    assert [(one.number, one.first_live_at) for one in both] == [(1, PUBLISHED), (2, LATER)]


def test_a_cancelled_edition_was_never_released(world: World) -> None:
    publish_reworded(world, LATER)
    publish_reworded(world, NOW, "It helps.")
    mine = Edition.objects.filter(content_id=world.baclofen.content_id)
    assert [one.number for one in mine.released(at=LATER).order_by("number")] == [1, 3]
    assert mine.with_first_live().get(number=2).first_live_at is None


def test_readers_have_been_told_every_line_that_took_effect(world: World) -> None:
    withdraw(copy=world.baclofen, explanation="Unsafe.", by=world.publisher, at=NOW)
    publish_reworded(world, LATER)
    lines = Release.objects.filter(content_id=world.baclofen.content_id)
    assert [line.kind for line in lines.told(at=NOW)] == ["withdrawn", "live"]
    assert [line.kind for line in lines.told(at=LATER)] == ["live", "withdrawn", "live"]
