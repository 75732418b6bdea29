"""Promise 1: what was checked is what was approved is what is published."""

import pytest

from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition, Facet, Release
from treatments.publishing.actions import publish
from treatments.publishing.refusals import TextHasMoved


def counts() -> tuple[int, int, int]:
    return Edition.objects.count(), Release.objects.count(), Facet.objects.count()


def test_assembling_twice_gives_the_same_bytes(world: World) -> None:
    assert assemble(world.baclofen).body == assemble(world.baclofen).body


def test_the_edition_is_the_document_that_was_shown_byte_for_byte(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    shown = assemble(Treatment.objects.get(pk=world.baclofen.pk))
    edition = world.publish(world.baclofen, shown_digest=shown.digest)
    assert edition.body == shown.body
    assert edition.digest == shown.digest


def test_one_changed_character_after_showing_refuses_and_names_the_sentence(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    shown = assemble(Treatment.objects.get(pk=world.baclofen.pk))
    world.reword_a_benefit(world.baclofen, "May help some people!")
    before = counts()
    with pytest.raises(TextHasMoved) as refused:
        world.publish(world.baclofen, shown_digest=shown.digest, shown=shown)
    (change,) = refused.value.changes
    assert change.after.startswith("May help some people!")
    assert counts() == before


def test_a_changed_shared_word_moves_the_text_too(world: World) -> None:
    shown = assemble(world.baclofen)
    effect = world.baclofen.side_effects.first().effect
    effect.name = "another name"
    effect.save()
    with pytest.raises(TextHasMoved):
        world.publish(world.baclofen, shown_digest=shown.digest)


def test_two_spellings_of_one_sentence_are_one_document(world: World) -> None:
    before = assemble(world.baclofen).digest
    benefit = world.baclofen.benefits.get()
    benefit.text = f"  {benefit.text.replace(' ', '  ')}\u00a0\r\n"
    benefit.save()
    assert assemble(Treatment.objects.get(pk=world.baclofen.pk)).digest == before


def test_what_is_published_stands_when_the_working_copy_goes_on(world: World) -> None:
    live = Edition.objects.live(at=NOW).get(slug="baclofen")
    world.reword_a_benefit(world.baclofen, "May help some people.")
    again = Edition.objects.live(at=NOW).get(slug="baclofen")
    assert again.body == live.body


def test_publishing_needs_the_digest_of_what_was_shown(world: World) -> None:
    with pytest.raises(TypeError, match="shown_digest"):
        publish(copy=world.baclofen, change_kind="minor", note="x", by=world.publisher)
