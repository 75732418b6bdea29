"""The verbs of the working copy."""

from tests.universe import NOW, World
from treatments.catalogue.actions import (
    recompute_digests,
    record_contribution,
    record_shared_change,
)
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Contribution, Effect, Treatment


def fresh(world: World) -> Treatment:
    return Treatment.objects.get(pk=world.baclofen.pk)


def test_a_contribution_remembers_who_when_and_which_version(world: World) -> None:
    before = fresh(world).lock_version
    made = record_contribution(copy=world.baclofen, by=world.author, at=NOW)
    assert (made.by, made.at, made.version) == (world.author, NOW, before + 1)
    assert fresh(world).lock_version == before + 1


def test_a_contribution_brings_the_digest_up_to_date(world: World) -> None:
    world.baclofen.benefits.update(text="May help some people.")
    record_contribution(copy=world.baclofen, by=world.author, at=NOW)
    assert fresh(world).draft_digest == assemble(fresh(world)).digest


def test_rows_are_renumbered_from_one_and_a_new_row_goes_last(world: World) -> None:
    rows = world.baclofen.benefits
    rows.update(position=7)
    rows.create(text="No number.", topic="access", position=0)
    rows.create(text="Comes first.", topic="access", position=3)
    record_contribution(copy=world.baclofen, by=world.author, at=NOW)
    listed = list(rows.order_by("position").values_list("position", "text"))
    assert [position for position, _ in listed] == [1, 2, 3]
    assert listed[0][1] == "Comes first."
    assert listed[2][1] == "No number."


def test_the_loader_contributes_without_a_name(world: World) -> None:
    made = record_contribution(copy=world.baclofen, by=None, at=NOW, act=Contribution.Act.LOADED)
    assert str(made).startswith("The loader loaded from the fixtures Baclofen")


def test_a_digest_that_nobody_knows_is_computed(world: World) -> None:
    before = fresh(world).draft_digest
    Treatment.objects.filter(pk=world.baclofen.pk).update(draft_digest=None)
    assert recompute_digests() == 1
    assert fresh(world).draft_digest == before
    assert recompute_digests() == 0


def test_whoever_changes_a_shared_word_contributes_to_every_treatment_that_says_it(
    world: World,
) -> None:
    Effect.objects.filter(slug="drowsiness").update(name="feeling drowsy")
    made = record_shared_change(by=world.author, at=NOW)
    assert {contribution.working_copy for contribution in made} == {
        world.baclofen,
        world.muscle_relaxants,
    }
    assert {(c.by, c.act) for c in made} == {(world.author, Contribution.Act.SHARED)}
    assert fresh(world).draft_digest == assemble(fresh(world)).digest


def test_a_shared_word_that_nobody_says_is_nobodys_change(world: World) -> None:
    Effect.objects.create(slug="unused", name="unused")
    assert record_shared_change(by=world.author, at=NOW) == []
