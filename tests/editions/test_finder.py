"""What an address answers."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction

from tests.universe import BACLOFEN, NOW, PUBLISHED, World
from treatments.catalogue.restore import restore
from treatments.editions.finder import Answer, by_content_id, by_slug
from treatments.editions.models import Edition, ReleaseKind, ReleaseLog
from treatments.publishing.actions import redirect, remove, withdraw

LATER = NOW + timedelta(days=1)


def rename(world: World, slug: str, at) -> None:
    restore(document=replace(BACLOFEN, slug=slug), by=world.author, at=at)
    world.publish(world.baclofen, at=at)


def test_a_live_slug_answers_with_its_edition(world: World) -> None:
    found = by_slug("baclofen", at=NOW)
    assert found.answer is Answer.LIVE
    assert found.edition.number == 1


def test_a_draft_is_unknown(world: World) -> None:
    assert by_slug("botulinum-toxin", at=NOW).answer is Answer.UNKNOWN
    found = by_content_id(world.botulinum_toxin.content_id, at=NOW)
    assert found.answer is Answer.UNKNOWN


def test_nothing_is_known_before_it_was_published(world: World) -> None:
    assert by_slug("baclofen", at=PUBLISHED - timedelta(seconds=1)).answer is Answer.UNKNOWN


def test_every_old_slug_leads_to_the_present_one_in_one_hop(world: World) -> None:
    rename(world, "second-name", NOW)
    rename(world, "third-name", LATER)
    for old in ("baclofen", "second-name"):
        found = by_slug(old, at=LATER)
        assert (found.answer, found.slug) == (Answer.MOVED, "third-name")


def test_a_scheduled_slug_is_unknown_until_its_time(world: World) -> None:
    rename(world, "second-name", LATER)
    assert by_slug("second-name", at=NOW).answer is Answer.UNKNOWN
    assert by_slug("baclofen", at=NOW).answer is Answer.LIVE


def test_a_withdrawn_treatment_answers_with_its_reason(world: World) -> None:
    found = by_slug("deep-brain-stimulation", at=NOW)
    assert found.answer is Answer.WITHDRAWN
    assert "specialist" in found.release.explanation


def test_a_removed_treatment_is_gone(world: World) -> None:
    remove(copy=world.baclofen, explanation="Said twice.", by=world.publisher, at=NOW)
    assert by_slug("baclofen", at=NOW).answer is Answer.GONE


def redirected(world: World) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)


def test_a_redirect_leads_to_the_other_treatment(world: World) -> None:
    redirected(world)
    found = by_slug("baclofen", at=NOW)
    assert (found.answer, found.slug) == (Answer.MOVED, "muscle-relaxants")
    assert by_content_id(world.baclofen.content_id, at=NOW) == found


def test_every_old_slug_leads_there_in_one_hop_too(world: World) -> None:
    rename(world, "second-name", NOW)
    redirected(world)
    for old in ("baclofen", "second-name"):
        assert by_slug(old, at=NOW).slug == "muscle-relaxants"


@pytest.mark.parametrize("end", [withdraw, remove])
def test_a_redirect_leads_on_to_the_reason_of_what_was_ended_later(world: World, end) -> None:
    redirected(world)
    end(copy=world.muscle_relaxants, explanation="Why.", by=world.publisher, at=LATER)
    found = by_slug("baclofen", at=LATER)
    assert (found.answer, found.slug) == (Answer.MOVED, "muscle-relaxants")
    assert by_slug(found.slug, at=LATER).release.explanation == "Why."


def test_a_redirect_that_no_action_writes_leads_nowhere(world: World) -> None:
    redirected(world)
    with transaction.atomic():  # round in a circle
        ReleaseLog.lock().append(
            by="Test Publisher",
            at=LATER,
            content_id=world.muscle_relaxants.content_id,
            language="en-GB",
            kind=ReleaseKind.REDIRECT,
            edition=Edition.objects.get(slug="muscle-relaxants"),
            redirect_to=world.baclofen.content_id,
        )
    assert by_slug("baclofen", at=LATER).answer is Answer.UNKNOWN
