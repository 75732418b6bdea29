"""Publishing waits for open blocking notes and queries that are new since the live edition."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from tests.universe import NOW, PUBLISHED, World
from treatments.catalogue.actions import close_query
from treatments.catalogue.models import Query, Treatment
from treatments.publishing.refusals import StillOpen
from treatments.review.models import Note
from treatments.review.notes import leave_note, set_blocking, settle

BEFORE = PUBLISHED - timedelta(minutes=1)


@pytest.fixture
def changed(world: World) -> Treatment:
    return world.reword_a_benefit(world.baclofen, "Daily doses of baclofen can be effective.")


def note_on(world: World, *, blocking: bool = True, at: datetime = NOW) -> Note:
    return leave_note(
        copy=world.baclofen, text="For whom?", blocking=blocking, by=world.reviewer, at=at
    )


def query_on(world: World, *, blocking: bool = True, at: datetime | None = NOW) -> Query:
    return Query.objects.create(
        treatment=world.baclofen, question="Which dose?", blocking=blocking, opened_at=at
    )


def test_an_open_blocking_note_stops_it_until_it_is_settled(
    world: World, changed: Treatment
) -> None:
    note = note_on(world)
    with pytest.raises(StillOpen, match="“For whom\\?”"):
        world.publish(changed)
    settle(note=note, settlement="The source does not say.", by=world.author, at=NOW)
    assert world.publish(changed, approved=False).number == 2


def test_so_does_an_open_blocking_query_until_it_is_answered(
    world: World, changed: Treatment
) -> None:
    query = query_on(world)
    with pytest.raises(StillOpen, match="“Which dose\\?”"):
        world.publish(changed)
    close_query(query=query, answer="It does not say.", by=world.author, at=NOW)
    assert world.publish(changed, approved=False).number == 2


def test_all_of_them_are_named(world: World, changed: Treatment) -> None:
    note_on(world)
    query_on(world)
    with pytest.raises(StillOpen) as refusal:
        world.publish(changed)
    assert refusal.value.asked == ("For whom?", "Which dose?")


def test_what_does_not_block_stops_nothing(world: World, changed: Treatment) -> None:
    note_on(world, blocking=False)
    query_on(world, blocking=False)
    assert world.publish(changed).number == 2


def test_what_was_said_before_the_live_edition_stops_nothing(
    world: World, changed: Treatment
) -> None:
    note_on(world, at=BEFORE)
    query_on(world, at=BEFORE)
    assert world.publish(changed).number == 2


def test_a_query_of_the_import_stops_nothing(world: World, changed: Treatment) -> None:
    query_on(world, at=None)
    assert world.publish(changed).number == 2


def test_a_note_on_another_treatment_stops_nothing(world: World, changed: Treatment) -> None:
    leave_note(
        copy=world.physiotherapy, text="How often?", blocking=True, by=world.reviewer, at=NOW
    )
    assert world.publish(changed).number == 2


def test_of_a_text_that_readers_do_not_see_every_one_counts(world: World) -> None:
    leave_note(
        copy=world.deep_brain_stimulation, text="Why?", blocking=True, by=world.author, at=BEFORE
    )
    with pytest.raises(StillOpen):
        world.publish(world.deep_brain_stimulation)


def test_a_removed_statement_does_not_take_its_note_with_it(
    world: World, changed: Treatment
) -> None:
    nausea = world.baclofen.side_effects.get(text="nausea")
    note = leave_note(
        copy=world.baclofen, part=str(nausea.uid), text="Common?", by=world.author, at=NOW
    )
    set_blocking(note=note, blocking=True, by=world.author)
    nausea.delete()
    with pytest.raises(StillOpen):
        world.publish(world.baclofen)


def test_scheduling_waits_too_and_so_does_what_follows_a_schedule(
    world: World, changed: Treatment
) -> None:
    tomorrow = timezone.now() + timedelta(days=1)
    world.publish(changed, at=tomorrow)
    later = world.reword_a_benefit(world.baclofen, "Daily doses can be effective.")
    note_on(world, at=timezone.now())
    with pytest.raises(StillOpen):
        world.publish(later, at=tomorrow + timedelta(days=1))
