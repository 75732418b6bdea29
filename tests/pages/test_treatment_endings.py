"""What a treatment's address answers when there is no treatment to read at it."""

from dataclasses import replace
from datetime import timedelta

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.publishing.actions import remove


def test_a_withdrawn_treatment_shows_its_reason_and_date_and_none_of_its_text(patient) -> None:
    response = patient.get("/treatments/deep-brain-stimulation/")
    page = page_of(response)
    assert response.status_code == 200
    assert page.heading == "Deep brain stimulation"
    assert "withdrew the text about this treatment on 2 March 2026." in page.text
    assert "The reason: We are checking this text with a specialist." in page.text
    assert "The surgery is reversible." not in page.source
    assert '<meta name="robots" content="noindex">' in page.source


def test_a_treatment_that_is_gone_answers_410_with_the_reason(world: World, as_patient) -> None:
    remove(
        copy=world.baclofen,
        explanation="It was never a treatment of its own.",
        by=world.publisher,
        at=NOW,
    )
    response = as_patient("/treatments/baclofen/")
    page = page_of(response)
    assert response.status_code == 410
    assert "We took it away on 3 March 2026" in page.text
    assert "The reason: It was never a treatment of its own." in page.text
    assert "Daily doses" not in page.source


def rename(world: World, slug: str, days: int) -> None:
    """Publish baclofen under another address."""
    at = NOW + timedelta(days=days)
    draft = restore(document=replace(BACLOFEN, slug=slug), by=world.author, at=at)
    world.publish(draft, at=at)


def test_every_old_address_leads_to_the_present_one_in_one_hop(world: World, as_patient) -> None:
    rename(world, "baclofen-tablets", 1)
    rename(world, "oral-baclofen", 2)
    for old in ("baclofen", "baclofen-tablets"):
        response = as_patient(f"/treatments/{old}/")
        assert (response.status_code, response["Location"]) == (301, "/treatments/oral-baclofen/")
    assert as_patient("/treatments/oral-baclofen/").status_code == 200


def test_a_draft_that_is_renamed_moves_nothing(world: World, as_patient) -> None:
    restore(document=replace(BACLOFEN, slug="oral-baclofen"), by=world.author, at=NOW)
    assert as_patient("/treatments/oral-baclofen/").status_code == 404
    assert as_patient("/treatments/baclofen/").status_code == 200


def test_an_unknown_address_helps_the_reader_on(patient) -> None:
    response = patient.get("/treatments/baclofenn/")
    page = page_of(response)
    assert response.status_code == 404
    assert "check the spelling" in page.text
    assert page.address_of("All treatments") == "/"


def test_a_draft_has_no_address(patient) -> None:
    assert patient.get("/treatments/botulinum-toxin/").status_code == 404
