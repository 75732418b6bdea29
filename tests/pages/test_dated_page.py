"""What we said on a past day."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from tests.pages.markup import Page, page_of
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.editions.days import today
from treatments.publishing.actions import remove, withdraw

ADDRESS = "/treatments/baclofen/on/2026-03-02/"
OLD_TEXT = "Daily doses of baclofen have been shown to be effective"


@pytest.fixture
def changed(world: World) -> World:
    """Baclofen says something else since 3 March, and has no side effects listed."""
    other = replace(BACLOFEN, side_effect_groups=(), effects=(), fits=(), dystonia_types=())
    restore(document=other, by=world.author, at=NOW)
    world.reword_a_benefit(world.baclofen, "It can help.")
    world.publish(world.baclofen)
    return world


@pytest.fixture
def page(changed: World, as_patient) -> Page:
    return page_of(as_patient(ADDRESS))


def test_it_shows_the_text_of_that_day_and_not_the_present_one(page: Page) -> None:
    assert page.heading == "Baclofen"
    assert OLD_TEXT in page.section("What are the benefits?")
    assert "It can help." not in page.text
    assert "Edition 1, published 2 March 2026." in page.text


def test_it_says_under_the_title_that_it_is_not_current(page: Page) -> None:
    assert (
        "Baclofen This is what we said on 2 March 2026. It is not current. Read the present text."
    ) in page.text
    assert page.address_of("Read the present text") == "/treatments/baclofen/"


def test_a_text_that_is_still_the_present_one_is_not_said_to_be_old(patient) -> None:
    page = page_of(patient.get(ADDRESS))
    assert "we said on 2 March 2026. The text has not changed since." in page.text
    assert "not current" not in page.text


def test_search_engines_are_led_to_the_present_page(page: Page) -> None:
    (canonical,) = (e for e in page.all("link") if e.attributes["rel"] == "canonical")
    assert canonical.attributes["href"] == f"{settings.SITE_URL}/treatments/baclofen/"
    assert '<meta name="robots" content="noindex">' in page.source


def test_it_names_its_words_without_links_that_may_lead_nowhere(
    changed: World, page: Page, as_patient
) -> None:
    assert "nausea" in page.section("What are the side effects, and how often?")
    assert "generalised dystonia" in page.section("For which types of dystonia?")
    for words, address in page.links:
        if address.startswith("/"):
            assert as_patient(address.partition("#")[0]).status_code == 200, words


def test_the_day_after_has_the_new_text(changed: World, as_patient) -> None:
    page = page_of(as_patient("/treatments/baclofen/on/2026-03-03/"))
    assert "It can help." in page.text


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "0000-01-01", "2026-3-2", "monday"])
def test_a_day_that_no_calendar_has_is_not_found(patient, day: str) -> None:
    assert patient.get(f"/treatments/baclofen/on/{day}/").status_code == 404


@pytest.mark.parametrize("day", ["2026-03-01", "0001-01-01"])
def test_before_the_first_publication_it_says_so(patient, day: str) -> None:
    response = patient.get(f"/treatments/baclofen/on/{day}/")
    page = page_of(response)
    assert response.status_code == 404
    assert "We had published no text about this treatment at the end of" in page.text
    assert page.address_of("What we published, and when") == "/treatments/baclofen/changes/"


@pytest.mark.parametrize("days", [0, 1, 400])
def test_today_and_the_future_are_refused_with_a_sentence(patient, days: int) -> None:
    day = today(now=timezone.now()) + timedelta(days=days)
    response = patient.get(f"/treatments/baclofen/on/{day}/")
    assert response.status_code == 404
    assert "is not over yet" in page_of(response).text


def test_a_withdrawn_treatment_answers_with_its_reason_alone(patient) -> None:
    response = patient.get("/treatments/deep-brain-stimulation/on/2026-03-02/")
    page = page_of(response)
    assert response.status_code == 200
    assert "The reason: We are checking this text with a specialist." in page.text
    assert "The surgery is reversible." not in page.source


def test_a_treatment_that_is_gone_answers_410(world: World, as_patient) -> None:
    remove(copy=world.baclofen, explanation="Said twice.", by=world.publisher, at=NOW)
    response = as_patient(ADDRESS)
    assert response.status_code == 410
    assert OLD_TEXT not in response.content.decode()


def test_a_text_that_was_withdrawn_stays_so_though_another_followed(
    world: World, as_patient
) -> None:
    withdraw(copy=world.baclofen, explanation="It was unsafe.", by=world.publisher, at=NOW)
    world.reword_a_benefit(world.baclofen, "It can help.")
    world.publish(world.baclofen, at=NOW + timedelta(days=1))
    page = page_of(as_patient(ADDRESS))
    assert "We withdrew the text about this treatment on 3 March 2026." in page.text
    assert "The reason: It was unsafe." in page.text
    assert OLD_TEXT not in page.source
    assert '<meta name="robots" content="noindex">' in page.source
    assert page.address_of("Read the present text") == "/treatments/baclofen/"


def test_an_old_address_leads_to_the_same_day_at_the_present_one(world: World, as_patient) -> None:
    restore(document=replace(BACLOFEN, slug="oral-baclofen"), by=world.author, at=NOW)
    world.publish(world.baclofen)
    response = as_patient(ADDRESS)
    assert response.status_code == 301
    assert response["Location"] == "/treatments/oral-baclofen/on/2026-03-02/"
    assert as_patient(response["Location"]).status_code == 200


def test_a_draft_has_no_past(patient) -> None:
    assert patient.get("/treatments/botulinum-toxin/on/2026-03-02/").status_code == 404


def test_it_does_not_read_the_other_treatments(patient, django_assert_num_queries) -> None:
    with django_assert_num_queries(6):
        patient.get(ADDRESS)
