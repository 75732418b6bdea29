"""Endings: withdrawn with a reason, gone, led elsewhere; a new edition reverses each."""

from datetime import timedelta

import pytest

from tests.universe import NOW, World
from treatments.editions.finder import Answer, by_slug
from treatments.editions.models import Edition, Release
from treatments.publishing.actions import redirect, remove, withdraw
from treatments.publishing.refusals import NotAllowed, NotApproved, NoteMissing, NotLive

AFTER = NOW + timedelta(minutes=1)

ENDINGS = {
    "withdrawn": lambda world: withdraw(
        copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW
    ),
    "gone": lambda world: remove(
        copy=world.baclofen, explanation="Gone.", by=world.publisher, at=NOW
    ),
    "redirected": lambda world: redirect(
        copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW
    ),
}


def test_a_withdrawal_keeps_the_edition_it_ended(world: World) -> None:
    live = Edition.objects.live(at=NOW).get(slug="baclofen")
    line = withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW)
    assert line.edition == live
    assert by_slug("baclofen", at=NOW).answer is Answer.WITHDRAWN


@pytest.mark.parametrize("end", ENDINGS.values(), ids=ENDINGS.keys())
def test_what_was_ended_can_be_published_again_word_for_word(world: World, end) -> None:
    end(world)
    edition = world.publish(world.baclofen, note="Checked; it stands.", at=AFTER)
    first = Edition.objects.get(slug="baclofen", number=1)
    assert (edition.number, edition.digest) == (2, first.digest)
    found = by_slug("baclofen", at=AFTER)
    assert (found.answer, found.edition) == (Answer.LIVE, edition)


@pytest.mark.parametrize("end", ENDINGS.values(), ids=ENDINGS.keys())
def test_only_once_a_clinical_reviewer_has_approved_it(world: World, end) -> None:
    end(world)
    with pytest.raises(NotApproved, match="needs a clinical reviewer"):
        world.publish(world.baclofen, approved=False, at=AFTER)


def test_what_is_withdrawn_may_still_be_declared_gone(world: World) -> None:
    remove(
        copy=world.deep_brain_stimulation,
        explanation="We no longer keep this page.",
        by=world.publisher,
        at=NOW,
    )
    assert by_slug("deep-brain-stimulation", at=NOW).answer is Answer.GONE


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
