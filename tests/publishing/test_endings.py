"""Endings: withdrawn with a reason, gone, and both reversible by a new edition."""

from datetime import timedelta

import pytest

from tests.universe import NOW, World
from treatments.editions.finder import Answer, by_slug
from treatments.editions.models import Edition, Release
from treatments.publishing.actions import remove, withdraw
from treatments.publishing.refusals import NotAllowed, NoteMissing, NotLive


def test_a_withdrawal_keeps_the_edition_it_ended(world: World) -> None:
    live = Edition.objects.live(at=NOW).get(slug="baclofen")
    line = withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW)
    assert line.edition == live
    assert by_slug("baclofen", at=NOW).answer is Answer.WITHDRAWN


def test_what_is_withdrawn_can_be_published_again_unchanged(world: World) -> None:
    edition = world.publish(world.deep_brain_stimulation, note="Checked; it stands.")
    assert edition.number == 2
    assert by_slug("deep-brain-stimulation", at=NOW).answer is Answer.LIVE


def test_what_is_withdrawn_may_still_be_declared_gone(world: World) -> None:
    remove(
        copy=world.deep_brain_stimulation,
        explanation="We no longer keep this page.",
        by=world.publisher,
        at=NOW,
    )
    assert by_slug("deep-brain-stimulation", at=NOW).answer is Answer.GONE


def test_what_is_gone_can_be_published_again(world: World) -> None:
    remove(copy=world.baclofen, explanation="Gone.", by=world.publisher, at=NOW)
    world.publish(world.baclofen, at=NOW + timedelta(minutes=1))
    assert by_slug("baclofen", at=NOW + timedelta(minutes=1)).answer is Answer.LIVE


@pytest.mark.parametrize("end", [withdraw, remove])
def test_readers_are_owed_a_sentence(world: World, end) -> None:
    before = Release.objects.count()
    with pytest.raises(NoteMissing):
        end(copy=world.baclofen, explanation=" ", by=world.publisher, at=NOW)
    assert Release.objects.count() == before


@pytest.mark.parametrize("end", [withdraw, remove])
def test_an_author_may_not_end_a_treatment(world: World, end) -> None:
    with pytest.raises(NotAllowed, match="may not withdraw"):
        end(copy=world.baclofen, explanation="x", by=world.author, at=NOW)


def test_what_readers_do_not_see_cannot_be_withdrawn(world: World) -> None:
    for treatment in (world.botulinum_toxin, world.deep_brain_stimulation):
        with pytest.raises(NotLive):
            withdraw(copy=treatment, explanation="x", by=world.publisher, at=NOW)
