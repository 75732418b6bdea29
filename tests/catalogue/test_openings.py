"""Presence: who opened a text last, remembered for two hours and no longer."""

from datetime import datetime, timedelta

import pytest

from tests.universe import NOW, World
from treatments.catalogue.models import Contribution, Opening, WorkingCopy
from treatments.catalogue.openings import record_opening

TWO_HOURS = timedelta(hours=2)


def people_at(world: World, *, at: datetime) -> list[tuple[str, datetime]]:
    openings = Opening.objects.of(world.baclofen).since(at - TWO_HOURS)
    return sorted((opening.by.username, opening.at) for opening in openings)


def test_each_person_has_one_row_with_the_latest_time(world: World) -> None:
    later = NOW + timedelta(minutes=5)
    record_opening(copy=world.baclofen, by=world.author, at=NOW)
    record_opening(copy=world.baclofen, by=world.publisher, at=NOW)
    record_opening(copy=world.baclofen, by=world.author, at=later)
    record_opening(copy=world.physiotherapy, by=world.author, at=NOW)
    assert people_at(world, at=later) == [("author", later), ("publisher", NOW)]


@pytest.mark.parametrize(("after", "known"), [(timedelta(), 1), (timedelta(microseconds=1), 0)])
def test_after_two_hours_it_is_not_told_and_the_next_one_forgets_it(
    world: World, after: timedelta, known: int
) -> None:
    record_opening(copy=world.baclofen, by=world.author, at=NOW)
    now = NOW + TWO_HOURS + after
    assert len(people_at(world, at=now)) == known
    record_opening(copy=world.physiotherapy, by=world.publisher, at=now)
    assert Opening.objects.filter(by=world.author).count() == known


def test_nothing_of_the_text_moves(world: World) -> None:
    before = WorkingCopy.objects.values().get(pk=world.baclofen.pk)
    contributions = Contribution.objects.count()
    record_opening(copy=world.baclofen, by=world.author, at=NOW)
    assert WorkingCopy.objects.values().get(pk=world.baclofen.pk) == before
    assert Contribution.objects.count() == contributions


def test_it_takes_as_many_statements_however_many_rows_there_are(
    world: World, django_assert_num_queries
) -> None:
    long_ago = NOW - timedelta(days=1)
    copies = (world.baclofen, world.physiotherapy, world.muscle_relaxants)
    Opening.objects.bulk_create(
        Opening(working_copy=copy, by=person, at=long_ago)
        for copy in copies
        for person in (world.author, world.publisher, world.reviewer)
    )
    with django_assert_num_queries(4):  # two, between a savepoint and its release
        record_opening(copy=world.baclofen, by=world.author, at=NOW)
    assert Opening.objects.count() == 1
