"""What a treatment's address answers when there is no treatment to read at it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.publishing.actions import redirect, remove, withdraw


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


def lead_elsewhere(world: World) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)


@pytest.mark.parametrize("rest", ["", "changes/", "on/2026-03-02/"])
def test_every_page_of_a_redirected_treatment_leads_to_the_other_one(
    world: World, as_patient, rest: str
) -> None:
    lead_elsewhere(world)
    response = as_patient(f"/treatments/baclofen/{rest}")
    assert response.status_code == 301
    assert response["Location"] == "/treatments/muscle-relaxants/"
    # Publishing again ends it, so no browser may keep it for ever.
    assert response["Cache-Control"] == "no-cache"
    assert "Baclofen" not in as_patient("/").content.decode()


def test_whoever_is_led_to_what_was_withdrawn_since_finds_why(world: World, as_patient) -> None:
    lead_elsewhere(world)
    withdraw(copy=world.muscle_relaxants, explanation="Being checked.", by=world.publisher, at=NOW)
    response = as_patient("/treatments/baclofen/")
    assert response.status_code == 301
    page = page_of(as_patient(response["Location"]))
    assert page.heading == "Muscle relaxants"
    assert "The reason: Being checked." in page.text


def test_published_again_its_history_tells_of_the_redirect(world: World, as_patient) -> None:
    lead_elsewhere(world)
    world.publish(world.baclofen, at=NOW + timedelta(days=1))
    assert as_patient("/treatments/baclofen/").status_code == 200
    assert "Redirected" in page_of(as_patient("/treatments/baclofen/changes/")).text
    response = as_patient("/treatments/baclofen/on/2026-03-03/")
    assert response.status_code == 404
    assert "At the end of 3 March 2026 this address led to another treatment." in (
        page_of(response).text
    )
    # It was not withdrawn: what was said before may be read.
    assert as_patient("/treatments/baclofen/on/2026-03-02/").status_code == 200


def test_an_unknown_address_helps_the_reader_on(patient) -> None:
    response = patient.get("/treatments/baclofenn/")
    page = page_of(response)
    assert response.status_code == 404
    assert "check the spelling" in page.text
    assert page.address_of("All treatments") == "/"


def test_a_draft_has_no_address(patient) -> None:
    assert patient.get("/treatments/botulinum-toxin/").status_code == 404
