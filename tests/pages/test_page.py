"""The pages that staff keep: their live edition, and what became of them."""

from tests.pages.markup import page_of
from tests.universe import NOW, World
from treatments.publishing.actions import withdraw


def test_it_says_what_its_live_edition_says(patient) -> None:
    text = page_of(patient.get("/disclaimer/")).text
    assert "It is not advice about you." in text


def test_a_template_is_called_one(patient) -> None:
    text = page_of(patient.get("/contact/")).text
    assert "A template that our publisher has still to complete." in text


def test_it_says_what_changed_and_what_it_said_on_a_day(patient) -> None:
    assert (
        "The template that comes with the site."
        in page_of(patient.get("/disclaimer/changes/")).text
    )
    dated = page_of(patient.get("/disclaimer/on/2026-03-02/")).text
    assert "This is what we said on 2 March 2026." in dated
    assert "It is not advice about you." in dated


def test_a_withdrawn_page_says_why(world: World, as_patient) -> None:
    withdraw(copy=world.contact, explanation="We are moving.", by=world.publisher, at=NOW)
    text = page_of(as_patient("/contact/")).text
    assert "We withdrew this page on" in text
    assert "We are moving." in text


def test_a_page_is_no_treatment_and_a_treatment_no_page(patient) -> None:
    assert patient.get("/treatments/disclaimer/").status_code == 404
    assert patient.get("/baclofen/").status_code == 404


def test_it_costs_the_questions_its_address_asks(patient, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(3):
        patient.get("/disclaimer/")
