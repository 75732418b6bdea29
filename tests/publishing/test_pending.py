"""A scheduled edition never silently replaces something newer."""

from datetime import timedelta

import pytest

from tests.universe import NOW, World
from treatments.editions.finder import Answer, by_slug
from treatments.editions.models import Edition, Release, ReleaseKind, ReviewState
from treatments.publishing.actions import remove, withdraw
from treatments.publishing.pending import pending

TOMORROW = NOW + timedelta(days=1)
NEXT_WEEK = NOW + timedelta(days=7)
FAR_AHEAD = NOW + timedelta(days=40_000)


@pytest.fixture
def scheduled(world: World) -> Edition:
    """Edition 2 of baclofen, to go live tomorrow."""
    world.reword_a_benefit(world.baclofen, "Said tomorrow.")
    return world.publish(world.baclofen, at=TOMORROW)


def lines(world: World, at=NOW) -> list[Release]:
    return pending(content_id=world.baclofen.content_id, language="en-GB", after=at)


def number_live(at) -> int:
    return Edition.objects.live(at=at).get(slug="baclofen").number


def test_what_is_scheduled_can_be_listed(world: World, scheduled: Edition) -> None:
    (line,) = lines(world)
    assert (line.edition, line.effective_at) == (scheduled, TOMORROW)
    assert lines(world, at=TOMORROW) == []


def test_a_correction_made_today_is_not_replaced_tomorrow(world: World, scheduled: Edition) -> None:
    world.reword_a_benefit(world.baclofen, "Corrected today.")
    world.publish(world.baclofen, change_kind="correction", at=NOW)
    assert number_live(NOW) == 3
    assert number_live(NEXT_WEEK) == 3


def test_the_log_says_that_it_was_cancelled_and_keeps_the_line(
    world: World, scheduled: Edition
) -> None:
    world.reword_a_benefit(world.baclofen, "Corrected today.")
    world.publish(world.baclofen, at=NOW)
    line = Release.objects.get(edition=scheduled)
    cancelled = Release.objects.get(kind=ReleaseKind.CANCELLED)
    assert cancelled.cancels == line
    assert cancelled.recorded_by == "Test Publisher"


def test_the_same_words_can_be_brought_forward(world: World, scheduled: Edition) -> None:
    world.publish(world.baclofen, approved=False, at=NOW)
    assert lines(world) == []
    assert number_live(NOW) == number_live(NEXT_WEEK) == 3


def test_an_earlier_line_stays_when_something_is_scheduled_after_it(
    world: World, scheduled: Edition
) -> None:
    world.reword_a_benefit(world.baclofen, "Said next week.")
    world.publish(world.baclofen, at=NEXT_WEEK)
    assert [number_live(at) for at in (NOW, TOMORROW, NEXT_WEEK)] == [1, 2, 3]


@pytest.mark.parametrize("end", [withdraw, remove])
def test_what_is_withdrawn_today_does_not_come_back_by_itself(
    world: World, scheduled: Edition, end
) -> None:
    end(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW)
    assert lines(world) == []
    assert by_slug("baclofen", at=NEXT_WEEK).answer in (Answer.WITHDRAWN, Answer.GONE)


def test_what_is_scheduled_for_other_treatments_stays(world: World, scheduled: Edition) -> None:
    world.publish(world.reword_a_benefit(world.muscle_relaxants, "Reworded."), at=NOW)
    assert len(lines(world)) == 1


def test_what_was_set_for_the_same_second_gives_way(world: World) -> None:
    first = world.publish(world.reword_a_benefit(world.baclofen, "Said once."), at=FAR_AHEAD)
    world.reword_a_benefit(world.baclofen, "Said better.")
    second = world.publish(world.baclofen, at=FAR_AHEAD)
    assert [line.edition for line in lines(world)] == [second]
    assert Release.objects.get(kind=ReleaseKind.CANCELLED).cancels.edition == first


def test_a_review_of_what_gives_way_is_not_claimed_for_what_takes_its_place(world: World) -> None:
    world.approve(world.reword_a_benefit(world.baclofen, "Said once."), whole_page=True)
    world.publish(world.baclofen, approved=False, at=FAR_AHEAD)
    world.publish(world.reword_a_benefit(world.baclofen, "Said better."), at=FAR_AHEAD)
    (line,) = lines(world)
    assert (line.review_state, line.last_reviewed) == (ReviewState.PARTLY, None)
