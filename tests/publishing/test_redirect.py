"""A redirect: one treatment's address leads to another's, in one hop, never on and never round."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.universe import NOW, World
from treatments.editions.finder import Answer, by_slug
from treatments.editions.models import Release
from treatments.publishing.actions import cancel_scheduled, redirect, remove, withdraw
from treatments.publishing.leading import NotRedirected, leading_to
from treatments.publishing.refusals import NotAllowed, NotLive

LATER = NOW + timedelta(days=1)
WHY = "Said twice."


def lead(world: World, copy, to, **how) -> Release:
    """The publisher redirects `copy`."""
    return redirect(**{"copy": copy, "to": to, "by": world.publisher, "at": NOW, **how})


def test_its_readers_are_led_to_the_other_treatment(world: World) -> None:
    line = lead(world, world.baclofen, world.muscle_relaxants)
    found = by_slug("baclofen", at=NOW)
    assert (found.answer, found.slug) == (Answer.MOVED, "muscle-relaxants")
    assert found.release == line


def test_it_keeps_the_edition_it_ended_and_owes_no_sentence(world: World) -> None:
    line = lead(world, world.baclofen, world.muscle_relaxants)
    assert line.edition.slug == "baclofen"
    assert line.explanation == ""
    line = lead(world, world.baclofen, world.physiotherapy, explanation=f" {WHY} ")
    assert line.explanation == WHY


def test_it_can_be_set_for_later(world: World) -> None:
    at = timezone.now() + timedelta(hours=1)
    lead(world, world.baclofen, world.muscle_relaxants, at=at)
    assert by_slug("baclofen", at=at - timedelta.resolution).answer is Answer.LIVE
    assert by_slug("baclofen", at=at).slug == "muscle-relaxants"
    cancel_scheduled(copy=world.baclofen, by=world.publisher)
    assert by_slug("baclofen", at=at).answer is Answer.LIVE


def test_what_is_scheduled_for_it_is_cancelled(world: World) -> None:
    soon = timezone.now() + timedelta(hours=1)
    withdraw(copy=world.baclofen, explanation=WHY, by=world.publisher, at=soon)
    lead(world, world.baclofen, world.muscle_relaxants, at=None)
    assert by_slug("baclofen", at=soon).slug == "muscle-relaxants"


def test_what_was_withdrawn_may_lead_elsewhere_and_what_leads_may_be_withdrawn(
    world: World,
) -> None:
    lead(world, world.deep_brain_stimulation, world.physiotherapy)
    assert by_slug("deep-brain-stimulation", at=NOW).slug == "physiotherapy"
    withdraw(copy=world.deep_brain_stimulation, explanation=WHY, by=world.publisher, at=LATER)
    assert by_slug("deep-brain-stimulation", at=LATER).answer is Answer.WITHDRAWN


def test_what_leads_somewhere_may_lead_elsewhere_but_not_there_again(world: World) -> None:
    lead(world, world.baclofen, world.muscle_relaxants)
    with pytest.raises(NotRedirected, match="leads to Muscle relaxants already"):
        lead(world, world.baclofen, world.muscle_relaxants, at=LATER)
    lead(world, world.baclofen, world.physiotherapy, at=LATER)
    assert by_slug("baclofen", at=LATER).slug == "physiotherapy"


def test_an_author_may_not_redirect(world: World) -> None:
    with pytest.raises(NotAllowed, match="may not withdraw"):
        lead(world, world.baclofen, world.muscle_relaxants, by=world.author)


def test_what_readers_never_saw_or_what_is_gone_is_not_redirected(world: World) -> None:
    remove(copy=world.physiotherapy, explanation=WHY, by=world.publisher, at=NOW)
    for copy in (world.botulinum_toxin, world.physiotherapy):
        with pytest.raises(NotLive):
            lead(world, copy, world.baclofen, at=LATER)


def test_an_address_does_not_lead_to_itself(world: World) -> None:
    with pytest.raises(NotRedirected, match="cannot lead to itself"):
        lead(world, world.baclofen, world.baclofen)


@pytest.mark.parametrize("name", ["botulinum_toxin", "deep_brain_stimulation"])
def test_it_leads_only_to_what_readers_see(world: World, name: str) -> None:
    before = Release.objects.count()
    with pytest.raises(NotRedirected, match=r"Readers do not see .* now"):
        lead(world, world.baclofen, getattr(world, name))
    assert Release.objects.count() == before


def test_it_does_not_lead_to_what_is_to_be_taken_away(world: World) -> None:
    at = timezone.now() + timedelta(days=2)
    withdraw(copy=world.muscle_relaxants, explanation=WHY, by=world.publisher, at=at)
    for when in (at - timedelta(days=1), at, at + timedelta(days=1)):
        with pytest.raises(NotRedirected, match="is to be taken away from readers on"):
            lead(world, world.baclofen, world.muscle_relaxants, at=when)
    cancel_scheduled(copy=world.muscle_relaxants, by=world.publisher)
    lead(world, world.baclofen, world.muscle_relaxants, at=at)


def test_an_address_that_others_lead_to_does_not_lead_on(world: World) -> None:
    lead(world, world.baclofen, world.muscle_relaxants)
    with pytest.raises(NotRedirected, match="The address of Baclofen leads to this treatment"):
        lead(world, world.muscle_relaxants, world.physiotherapy, at=LATER)
    # What the sentence says to do helps.
    lead(world, world.baclofen, world.physiotherapy, at=LATER)
    lead(world, world.muscle_relaxants, world.physiotherapy, at=LATER)
    assert by_slug("muscle-relaxants", at=LATER).slug == "physiotherapy"


def test_two_addresses_do_not_lead_round(world: World) -> None:
    lead(world, world.baclofen, world.muscle_relaxants)
    with pytest.raises(NotRedirected):
        lead(world, world.muscle_relaxants, world.baclofen, at=LATER)


@pytest.mark.parametrize("days", [1, 2, 3])
def test_nor_by_what_is_scheduled(world: World, days: int) -> None:
    start = timezone.now()
    lead(world, world.baclofen, world.muscle_relaxants, at=start + timedelta(days=2))
    for to in (world.baclofen, world.physiotherapy):
        with pytest.raises(NotRedirected):
            lead(world, world.muscle_relaxants, to, at=start + timedelta(days=days))
    assert leading_to(
        content_id=world.muscle_relaxants.content_id, language="en-GB", at=start
    ) == list(Release.objects.filter(redirect_to=world.muscle_relaxants.content_id))


def test_a_page_of_the_site_neither_leads_nor_is_led_to(world: World) -> None:
    with pytest.raises(NotRedirected, match="Only a treatment's address"):
        lead(world, world.baclofen, world.about)


def test_the_addresses_of_what_is_led_to_are_known_until_they_lead_elsewhere(world: World) -> None:
    def leading(at) -> list[str]:
        identity = {"content_id": world.physiotherapy.content_id, "language": "en-GB"}
        return [line.edition.name for line in leading_to(**identity, at=at)]

    lead(world, world.baclofen, world.physiotherapy)
    lead(world, world.deep_brain_stimulation, world.physiotherapy)
    assert leading(NOW) == ["Baclofen", "Deep brain stimulation"]
    world.publish(world.baclofen, at=LATER)
    assert leading(LATER) == ["Deep brain stimulation"]
