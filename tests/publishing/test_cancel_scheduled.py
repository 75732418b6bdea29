"""Cancelling what is scheduled: lines of the log, each undoing one that is still to come."""

from datetime import timedelta

import pytest

from tests.universe import NOW, World
from treatments.editions.models import Edition, Release, ReleaseKind
from treatments.publishing.actions import cancel_scheduled, withdraw
from treatments.publishing.refusals import NotAllowed, NothingScheduled

TOMORROW = NOW + timedelta(days=1)
NEXT_WEEK = NOW + timedelta(days=7)


@pytest.fixture
def scheduled(world: World) -> Edition:
    """Edition 2 of baclofen, to go live tomorrow, and its withdrawal next week."""
    edition = world.publish(world.reword_a_benefit(world.baclofen, "Said later."), at=TOMORROW)
    withdraw(copy=world.baclofen, explanation="Checking.", by=world.publisher, at=NEXT_WEEK)
    return edition


def number_live(at) -> int:
    return Edition.objects.live(at=at).get(slug="baclofen").number


def test_readers_go_on_seeing_what_they_see(world: World, scheduled: Edition) -> None:
    cancelled = cancel_scheduled(copy=world.baclofen, by=world.publisher, at=NOW)
    assert [line.cancels.kind for line in cancelled] == [ReleaseKind.LIVE, ReleaseKind.WITHDRAWN]
    assert number_live(NOW) == number_live(TOMORROW) == number_live(NEXT_WEEK) == 1


def test_no_edition_and_no_line_is_lost(world: World, scheduled: Edition) -> None:
    lines = Release.objects.count()
    cancel_scheduled(copy=world.baclofen, by=world.publisher, at=NOW)
    assert Edition.objects.filter(pk=scheduled.pk).exists()
    assert Release.objects.count() == lines + 2


def test_what_has_taken_effect_is_not_undone(world: World, scheduled: Edition) -> None:
    cancel_scheduled(copy=world.baclofen, by=world.publisher, at=TOMORROW)
    assert number_live(TOMORROW) == number_live(NEXT_WEEK) == 2


def test_where_nothing_is_scheduled_it_says_so(world: World) -> None:
    with pytest.raises(NothingScheduled, match="nothing to cancel"):
        cancel_scheduled(copy=world.physiotherapy, by=world.publisher, at=NOW)


def test_an_author_may_not_cancel(world: World, scheduled: Edition) -> None:
    with pytest.raises(NotAllowed):
        cancel_scheduled(copy=world.baclofen, by=world.author, at=NOW)
    assert number_live(TOMORROW) == 2
