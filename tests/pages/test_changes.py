"""What changed: every edition readers have met, and every withdrawal, newest first."""

from dataclasses import replace
from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, NOW, PHYSIOTHERAPY, World, uid
from treatments.catalogue.restore import restore
from treatments.publishing.actions import remove, withdraw

ADDRESS = "/treatments/baclofen/changes/"


def headings(page) -> list[str]:
    return [words for level, words in page.headings if level == 2]


def test_the_treatments_page_leads_to_it_and_it_leads_back(patient) -> None:
    treatment = page_of(patient.get("/treatments/baclofen/"))
    assert treatment.address_of("What changed") == ADDRESS
    page = page_of(patient.get(ADDRESS))
    assert page.address_of("Read the present text") == "/treatments/baclofen/"


def test_each_edition_says_its_number_date_kind_and_note(world: World, as_patient) -> None:
    world.reword_a_benefit(world.baclofen, "It can help.")
    world.publish(world.baclofen, change_kind="correction", note="The benefit was wrong.")
    page = page_of(as_patient(ADDRESS))
    assert page.heading == "Baclofen: what changed"
    assert headings(page) == ["Edition 2", "Edition 1"]
    assert page.section("Edition 2") == (
        "Correction, published 3 March 2026. The benefit was wrong."
    )
    assert page.section("Edition 1") == (
        "Imported from the source document, published 2 March 2026. "
        "Imported from the source document."
    )


def test_a_withdrawal_stands_among_them_with_its_sentence(world: World, as_patient) -> None:
    withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW)
    world.publish(world.baclofen, at=NOW + timedelta(days=1), note="Checked; it stands.")
    page = page_of(as_patient(ADDRESS))
    assert headings(page) == ["Edition 2", "Withdrawn", "Edition 1"]
    assert page.section("Withdrawn") == "On 3 March 2026. Being checked."


def test_an_edition_that_is_still_to_come_is_not_told(world: World, as_patient) -> None:
    world.reword_a_benefit(world.baclofen, "It can help.")
    world.publish(world.baclofen, at=timezone.now() + timedelta(days=1), note="Soon.")
    page = page_of(as_patient(ADDRESS))
    assert headings(page) == ["Edition 1"]
    assert "Soon." not in page.source


def test_of_a_withdrawn_treatment_it_answers_as_the_treatments_page(patient) -> None:
    response = patient.get("/treatments/deep-brain-stimulation/changes/")
    assert response.status_code == 200
    assert "We are checking this text with a specialist." in page_of(response).text


def test_of_a_treatment_that_is_gone_it_answers_410(world: World, as_patient) -> None:
    remove(copy=world.baclofen, explanation="Said twice.", by=world.publisher, at=NOW)
    assert as_patient(ADDRESS).status_code == 410


def test_an_old_address_leads_to_the_present_one_in_one_hop(world: World, as_patient) -> None:
    for days, slug in enumerate(("baclofen-tablets", "oral-baclofen"), 1):
        at = NOW + timedelta(days=days)
        restore(document=replace(BACLOFEN, slug=slug), by=world.author, at=at)
        world.publish(world.baclofen, at=at)
    for old in ("baclofen", "baclofen-tablets"):
        response = as_patient(f"/treatments/{old}/changes/")
        assert response.status_code == 301
        assert response["Location"] == "/treatments/oral-baclofen/changes/"


def test_a_draft_and_an_unknown_treatment_have_none(patient) -> None:
    for slug in ("botulinum-toxin", "no-such-thing"):
        assert patient.get(f"/treatments/{slug}/changes/").status_code == 404


def test_it_asks_as_often_however_many_treatments_and_editions_there_are(
    world: World, as_patient
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert as_patient(ADDRESS).status_code == 200
        return len(captured)

    few = queries()
    for number in range(5):
        slug = f"another-{number}"
        benefit = replace(PHYSIOTHERAPY.benefits[0], uid=uid(f"{slug} helps"))
        another = replace(PHYSIOTHERAPY, content_id=uid(slug), slug=slug, drawbacks=())
        made = restore(document=replace(another, benefits=(benefit,)), by=world.author, at=NOW)
        world.publish(made, change_kind="first")
        at = NOW + timedelta(days=number)
        world.reword_a_benefit(world.baclofen, f"It can help {number} ways.", at=at)
        world.publish(world.baclofen, at=at)
    assert queries() == few
