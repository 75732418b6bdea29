"""Sources: looked at again, superseded, and good after all. No digest moves by it."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.db import IntegrityError, transaction

from tests.universe import NOW, World
from treatments.catalogue import refusals
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Contribution, Source, Treatment
from treatments.catalogue.source_actions import record_source_checked, reinstate, supersede


@pytest.fixture
def old(world: World) -> Source:
    """What everything in the world rests on."""
    return Source.objects.get(slug="leaflet")


@pytest.fixture
def new(world: World) -> Source:
    return Source.objects.create(slug="leaflet-2", title="The leaflet, second edition")


def fresh(source: Source) -> Source:
    return Source.objects.get(pk=source.pk)


def log_of(source: Source) -> list[tuple[str, str]]:
    entries = LogEntry.objects.filter(object_id=str(source.pk)).order_by("pk")
    return [(entry.user.get_username(), entry.change_message) for entry in entries]


def test_the_day_it_was_looked_at_is_londons(old: Source, world: World) -> None:
    """Half past eleven at night in UTC is the next day in a British summer."""
    late = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    record_source_checked(source=old, by=world.author, at=late)
    assert fresh(old).accessed_on == date(2026, 7, 2)
    assert log_of(old) == [("author", "Looked at again.")]


def test_until_then_no_day_is_recorded(old: Source) -> None:
    assert old.accessed_on is None
    assert old.kind == ""


def test_looking_again_changes_no_text(old: Source, new: Source, world: World) -> None:
    before = {row.pk: assemble(row).digest for row in Treatment.objects.all()}
    saved = Contribution.objects.count()
    record_source_checked(source=old, by=world.author, at=NOW)
    supersede(source=old, successor=new, by=world.author, at=NOW)
    Source.objects.filter(pk=old.pk).update(kind="guideline")
    assert {row.pk: assemble(row).digest for row in Treatment.objects.all()} == before
    assert Contribution.objects.count() == saved


def test_a_superseded_source_names_its_successor(old: Source, new: Source, world: World) -> None:
    supersede(source=old, successor=new, by=world.author, at=NOW)
    assert fresh(old).superseded_by == new
    assert list(new.supersedes.all()) == [old]
    assert log_of(old) == [("author", "Superseded by “The leaflet, second edition”.")]


def test_it_can_be_taken_back(old: Source, new: Source, world: World) -> None:
    supersede(source=old, successor=new, by=world.author, at=NOW)
    reinstate(source=old, by=world.author, at=NOW)
    assert fresh(old).superseded_by is None
    assert log_of(old)[-1][1] == "No longer superseded by “The leaflet, second edition”."


def test_what_is_not_superseded_cannot_be_taken_back(old: Source, world: World) -> None:
    with pytest.raises(refusals.NotSuperseded, match="nothing to take back"):
        reinstate(source=old, by=world.author, at=NOW)


def test_no_source_supersedes_itself(old: Source, world: World) -> None:
    with pytest.raises(refusals.SupersededByItself, match="cannot supersede itself"):
        supersede(source=old, successor=old, by=world.author, at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Source.objects.filter(pk=old.pk).update(superseded_by=old)


def test_no_circle_is_closed_however_long(old: Source, new: Source, world: World) -> None:
    third = Source.objects.create(slug="leaflet-3", title="The third edition")
    supersede(source=old, successor=new, by=world.author, at=NOW)
    supersede(source=new, successor=third, by=world.author, at=NOW)
    with pytest.raises(refusals.SupersededInACircle, match="lead in a circle"):
        supersede(source=third, successor=old, by=world.author, at=NOW)
    assert fresh(third).superseded_by is None


def test_a_second_successor_needs_the_first_taken_back(
    old: Source, new: Source, world: World
) -> None:
    third = Source.objects.create(slug="leaflet-3", title="The third edition")
    supersede(source=old, successor=new, by=world.author, at=NOW)
    with pytest.raises(refusals.SupersededAlready, match="Take that back"):
        supersede(source=old, successor=third, by=world.author, at=NOW)
    assert fresh(old).superseded_by == new


def test_the_right_is_asked_for_in_each_verb(old: Source, new: Source, world: World) -> None:
    who = {"by": world.reviewer, "at": NOW}
    for verb in (
        lambda: record_source_checked(source=old, **who),
        lambda: supersede(source=old, successor=new, **who),
        lambda: reinstate(source=old, **who),
    ):
        with pytest.raises(refusals.MayNotChangeSources):
            verb()
    assert (fresh(old).accessed_on, fresh(old).superseded_by) == (None, None)
    assert log_of(old) == []


def test_a_kind_that_nobody_knows_is_refused(old: Source) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Source.objects.filter(pk=old.pk).update(kind="hearsay")
