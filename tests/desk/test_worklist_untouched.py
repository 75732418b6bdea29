"""The worklist: drafts that nobody has touched for 30 days."""

from datetime import datetime, timedelta

from django.contrib.auth.models import User

from tests.desk.addresses import change_page
from tests.universe import NOW, STARTED, World
from treatments.catalogue.actions import record_contribution
from treatments.desk import states
from treatments.desk.worklist import worklist_of

HEADING = "Drafts untouched for 30 days"
LATER = NOW + timedelta(days=30)


def rows(user: User, at: datetime) -> list[tuple[str, str, str]]:
    states.refresh_digests()
    found = {section.heading: section.rows for section in worklist_of(user, at=at)}
    return [(row.about, row.words, row.address) for row in found.get(HEADING, ())]


def test_who_touched_it_last_and_when_is_said(world: World) -> None:
    assert rows(world.author, LATER) == [
        (
            "Botulinum toxin",
            "Last touched by Test Author on 2 March 2026.",
            change_page(world.botulinum_toxin),
        )
    ]


def test_thirty_days_to_the_second_are_not_more(world: World) -> None:
    assert rows(world.author, STARTED + timedelta(days=30)) == []
    assert len(rows(world.author, STARTED + timedelta(days=30, seconds=1))) == 1


def test_whoever_saves_it_takes_it_off_the_list(world: World) -> None:
    record_contribution(copy=world.botulinum_toxin, by=world.publisher, at=LATER)
    assert rows(world.author, LATER) == []


def test_the_one_left_alone_longest_comes_first(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.", at=NOW)
    names = [about for about, *_ in rows(world.author, LATER + timedelta(days=1))]
    assert names == ["Botulinum toxin", "Baclofen"]


def test_what_readers_see_is_no_draft_however_old(world: World) -> None:
    assert "Muscle relaxants" not in [about for about, *_ in rows(world.author, LATER)]


def test_what_only_waits_for_its_time_is_no_draft(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.", at=NOW)
    world.publish(world.baclofen, at=NOW + timedelta(days=36_500))
    names = [about for about, *_ in rows(world.author, LATER + timedelta(days=1))]
    assert names == ["Botulinum toxin"]


def test_what_the_loader_left_is_said_to_be_the_loader_s(world: World) -> None:
    record_contribution(copy=world.botulinum_toxin, by=None, at=NOW)
    ((_, words, _),) = rows(world.author, LATER + timedelta(days=1))
    assert words == "Last touched by the loader on 3 March 2026."


def test_it_is_for_those_who_may_change_treatments(world: World) -> None:
    assert rows(world.reviewer, LATER) == []
