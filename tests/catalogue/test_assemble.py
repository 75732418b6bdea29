"""assemble(): rows become a Document that stands alone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.universe import BACLOFEN, MUSCLE_RELAXANTS, NOW, PHYSIOTHERAPY, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import GlossaryTerm, SideEffect, Treatment
from treatments.catalogue.restore import restore


@pytest.mark.parametrize("document", [MUSCLE_RELAXANTS, BACLOFEN, PHYSIOTHERAPY])
def test_what_is_restored_assembles_to_the_same_document(author, document) -> None:
    treatment = restore(document=document, by=author, at=NOW)
    assert assemble(treatment) == document


def test_rows_stand_in_the_order_of_their_positions(world: World) -> None:
    benefit = world.baclofen.benefits.get()
    first = world.baclofen.benefits.create(text="Comes first.", topic="access", position=0)
    benefit.position = 5
    benefit.save()
    texts = [statement.text for statement in assemble(world.baclofen).benefits]
    assert texts == [first.text, benefit.text]


def test_a_word_the_text_uses_is_carried_with_its_explanation(world: World) -> None:
    term = GlossaryTerm.objects.get(slug="withdrawal-symptoms")
    term.definition = "What happens when a dose is stopped."
    term.save()
    (carried,) = assemble(world.muscle_relaxants).terms
    assert (carried.slug, carried.definition) == (term.slug, term.definition)
    assert assemble(world.physiotherapy).terms == ()


def test_a_term_is_found_as_a_word_or_by_another_name_but_not_inside_one(world: World) -> None:
    GlossaryTerm.objects.create(slug="dose", name="Dose")
    GlossaryTerm.objects.create(slug="med", name="med")
    GlossaryTerm.objects.create(slug="tablet", name="tablet", also_known_as="pill\nmedication")
    terms = {term.slug for term in assemble(world.muscle_relaxants).terms}
    assert terms == {"dose", "tablet", "withdrawal-symptoms"}


def test_a_passage_is_not_carried_for_words_that_are_not_there(world: World) -> None:
    treatment = world.muscle_relaxants
    treatment.how_it_works = ""
    assert "leaflet#L29" not in {passage.key for passage in assemble(treatment).passages}


def test_a_side_effect_without_a_lead_in_stands_in_a_nameless_group(world: World) -> None:
    SideEffect.objects.filter(treatment=world.baclofen).update(group=None)
    treatment = Treatment.objects.get(pk=world.baclofen.pk)
    treatment.side_effect_groups.all().delete()
    (group,) = assemble(treatment).side_effect_groups
    assert (group.uid, group.lead_in) == ("", "")
    assert [side_effect.text for side_effect in group.side_effects] == ["nausea", "drowsiness"]


def test_a_nameless_group_survives_restoring(world: World) -> None:
    SideEffect.objects.filter(treatment=world.baclofen).update(group=None)
    world.baclofen.side_effect_groups.all().delete()
    document = assemble(Treatment.objects.get(pk=world.baclofen.pk))
    assert assemble(restore(document=document, by=world.author, at=NOW)) == document


def test_its_cost_does_not_grow_with_the_rows(world: World) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assemble(Treatment.objects.get(pk=world.baclofen.pk))
        return len(queries)

    few = cost()
    for n in range(10):
        world.baclofen.benefits.create(
            text=f"Benefit {n}.", topic="access", passage=world.baclofen.benefits.first().passage
        )
    assert cost() == few
