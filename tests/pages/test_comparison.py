"""A comparison: two or three treatments, question by question; the choice is the address."""

from dataclasses import replace
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tests.pages.markup import Page, page_of
from tests.pages.test_compare import robots
from tests.pages.test_compare_all import LAST, QUESTIONS
from tests.pages.test_queries import one_more
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.publishing.actions import redirect, remove

PAIR = "/compare/baclofen/physiotherapy/"


@pytest.fixture
def pair(patient: Client) -> Page:
    return page_of(patient.get(PAIR))


def test_every_question_is_asked_of_both_in_the_same_order(pair: Page) -> None:
    assert pair.heading == "Baclofen and Physiotherapy side by side"
    assert [words for level, words in pair.headings if level == 2] == [*QUESTIONS, LAST]
    assert [words for level, words in pair.headings if level == 3] == [
        "Baclofen",
        "Physiotherapy",
    ] * 8


def test_three_stand_in_the_order_of_every_page_whatever_the_address(patient: Client) -> None:
    page = page_of(patient.get("/compare/baclofen/muscle-relaxants/physiotherapy/"))
    assert page.heading == "Baclofen, Muscle relaxants and Physiotherapy side by side"
    assert [words for level, words in page.headings if level == 3][:3] == [
        "Baclofen",
        "Muscle relaxants",
        "Physiotherapy",
    ]


def test_no_other_treatment_is_on_it(pair: Page) -> None:
    assert "Muscle relaxants" not in pair.text


def test_gaps_stand_where_the_other_answers_stand(pair: Page) -> None:
    assert "Physiotherapy Our source does not list side effects." in pair.section(QUESTIONS[5])
    assert pair.section(QUESTIONS[-1]) == "Our source does not describe it."


def test_it_says_how_its_words_stand_and_names_their_source(pair: Page) -> None:
    assert "Source: Treatment options for dystonia, date not stated." in pair.text
    assert "not yet clinically reviewed" in pair.text


def test_its_address_stands_on_it_to_be_passed_on(pair: Page) -> None:
    address = f"{settings.SITE_URL}{PAIR}"
    assert f"Its address: {address}" in pair.section(LAST)
    assert pair.address_of(address) == address


def test_its_leaflet_is_one_link_away(patient: Client, pair: Page) -> None:
    address = "/leaflets/compare/baclofen/physiotherapy.pdf"
    assert pair.address_of("Leaflet (PDF)") == address
    everything = page_of(patient.get("/compare/all/"))
    assert everything.address_of("Leaflet (PDF)") == "/leaflets/all.pdf"


def test_it_leads_to_the_choice_and_to_what_matters(pair: Page) -> None:
    assert pair.address_of("Change the choice") == (
        "/compare/?t=baclofen&t=physiotherapy&change=yes"
    )
    assert pair.address_of("What matters to me?") == "/what-matters/?t=baclofen&t=physiotherapy"


@pytest.mark.parametrize(
    "address",
    [
        "/compare/physiotherapy/baclofen/",
        "/compare/baclofen/physiotherapy/baclofen/",
        "/compare/baclofen/baclofen/physiotherapy/physiotherapy/baclofen/",
    ],
)
def test_any_other_order_leads_to_its_one_address(patient: Client, address: str) -> None:
    answer = patient.get(address)
    assert (answer.status_code, answer["Location"]) == (301, PAIR)
    assert answer["Cache-Control"] == "no-cache"


def test_what_matters_is_kept_on_the_way(patient: Client) -> None:
    answer = patient.get("/compare/physiotherapy/baclofen/?matters=my-type&matters=nonsense")
    assert answer["Location"] == f"{PAIR}?matters=my-type"


def test_a_moved_treatment_is_found_under_its_present_address(
    world: World, as_patient: Any
) -> None:
    moved = restore(document=replace(BACLOFEN, slug="baclofen-tablets"), by=world.author, at=NOW)
    world.publish(moved)
    answer = as_patient(PAIR)
    assert (answer.status_code, answer["Location"]) == (
        301,
        "/compare/baclofen-tablets/physiotherapy/",
    )


def test_a_treatment_that_leads_to_another_is_compared_as_that_one(
    world: World, as_patient: Any
) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)
    assert as_patient(PAIR)["Location"] == "/compare/muscle-relaxants/physiotherapy/"
    # Both are one now, and one is no comparison.
    answer = as_patient("/compare/baclofen/muscle-relaxants/")
    assert (answer.status_code, answer["Location"]) == (302, "/compare/?t=muscle-relaxants")


@pytest.mark.parametrize(
    ("slugs", "query"),
    [
        ("baclofen", "t=baclofen"),
        ("baclofen/baclofen", "t=baclofen"),
    ],
)
def test_one_alone_leads_to_the_choice(patient: Client, slugs: str, query: str) -> None:
    answer = patient.get(f"/compare/{slugs}/")
    assert (answer.status_code, answer["Location"]) == (302, f"/compare/?{query}")


def test_four_lead_to_the_choice(world: World, as_patient: Any) -> None:
    world.publish(restore(document=one_more("Alpha"), by=world.author, at=NOW), change_kind="first")
    answer = as_patient("/compare/physiotherapy/baclofen/alpha/muscle-relaxants/")
    assert answer["Location"] == ("/compare/?t=alpha&t=baclofen&t=muscle-relaxants&t=physiotherapy")
    assert "untick the others" in page_of(as_patient(answer["Location"])).text


def test_a_name_we_do_not_have_is_named_beside_the_choice(patient: Client) -> None:
    answer = patient.get("/compare/aspirin/baclofen/")
    assert answer.status_code == 404
    page = page_of(answer)
    assert page.section("There is a problem").startswith("We have no treatment called “aspirin”.")
    assert len(page.all("form")) == 1


def test_a_withdrawn_one_is_named_with_the_reason_and_shown_nowhere(patient: Client) -> None:
    answer = patient.get("/compare/baclofen/deep-brain-stimulation/")
    assert answer.status_code == 200
    page = page_of(answer)
    assert "We are checking this text with a specialist." in page.text
    assert "The surgery is reversible." not in page.text
    assert robots(page) == ["noindex"]


def test_one_that_is_gone_answers_that_it_is_gone(world: World, as_patient: Any) -> None:
    remove(copy=world.baclofen, explanation="Said twice.", by=world.publisher, at=NOW)
    answer = as_patient(PAIR)
    assert answer.status_code == 410
    assert "we took this text away on 3 March 2026. The reason: Said twice." in (
        page_of(answer).text
    )


@pytest.mark.parametrize(
    ("address", "status"),
    [
        (f"/compare/{'x' * 10_000}/baclofen/", 404),
        (f"/compare/{'a/' * 3000}", 404),
        (f"/compare/{'/'.join(f'name-{n}' for n in range(1500))}/", 404),
        ("/compare/baclofen/%00/", 404),
        ("/compare/baclofen/%1b/physiotherapy/", 404),
        ("/compare/baclofen//physiotherapy/", 404),
        (f"{PAIR}?matters={'x' * 10_000}", 200),
        (f"{PAIR}?matters=%00&matters=%ff&t=%00&page={'y' * 9000}", 200),
    ],
)
def test_whatever_the_address_says_it_is_answered(
    patient: Client, address: str, status: int
) -> None:
    answer = patient.get(address)
    assert answer.status_code == status
    assert page_of(answer).faults == []
    assert len(page_of(answer).text) < 20_000


def test_a_comparison_is_only_read(patient: Client) -> None:
    assert patient.head(PAIR).status_code == 200
    assert patient.post(PAIR).status_code == 405
