"""Compare: choose two or three treatments, and get the one address of that choice."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.pages.markup import Page, page_of
from tests.pages.test_queries import one_more
from tests.universe import NOW, World
from treatments.catalogue.restore import restore
from treatments.publishing.actions import withdraw

ERRORS = "There is a problem"


def ticked(page: Page) -> list[str | None]:
    """The treatments that are ticked, by their slugs."""
    boxes = [e.attributes for e in page.in_main("input") if e.attributes["type"] == "checkbox"]
    return [box["value"] for box in boxes if "checked" in box]


def robots(page: Page) -> list[str | None]:
    """What the page asks of search engines."""
    found = (e.attributes for e in page.all("meta"))
    return [meta["content"] for meta in found if meta.get("name") == "robots"]


def test_every_live_treatment_is_a_row_with_its_kind_and_what_it_is(patient: Client) -> None:
    page = page_of(patient.get("/compare/"))
    assert page.heading == "Compare treatments"
    (fieldset,) = page.in_main("fieldset")
    assert page.words(fieldset) == (
        "Choose two or three "
        "Baclofen Medicine: A treatment for dystonia. "
        "Muscle relaxants Medicine: A treatment for dystonia. "
        "Physiotherapy Therapy: A treatment for dystonia."
    )
    assert ticked(page) == []
    assert ERRORS not in page.text


def test_nothing_has_to_be_typed_and_nothing_is_kept(patient: Client) -> None:
    answer = patient.get("/compare/")
    page = page_of(answer)
    (form,) = page.all("form")
    assert form.attributes.get("method", "get") == "get"
    assert {e.attributes["type"] for e in page.in_main("input")} == {"checkbox"}
    assert not page.all("textarea", "select")
    assert not answer.cookies
    assert [page.words(button) for button in page.all("button")] == ["Compare these"]


def test_every_checkbox_has_its_name_as_label_and_is_described_by_the_line(patient: Client) -> None:
    page = page_of(patient.get("/compare/"))
    labels = {e.attributes["for"]: page.words(e) for e in page.in_main("label")}
    names = [labels[e.attributes["id"]] for e in page.in_main("input")]
    assert names == ["Baclofen", "Muscle relaxants", "Physiotherapy"]
    assert {e.attributes["aria-describedby"] for e in page.in_main("input")} <= set(page.ids)


def test_without_choosing_a_reader_gets_all_of_them(patient: Client) -> None:
    page = page_of(patient.get("/compare/"))
    assert page.address_of("All three side by side") == "/compare/all/"


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("t=physiotherapy&t=baclofen", "/compare/baclofen/physiotherapy/"),
        ("t=baclofen&t=physiotherapy&sent=yes", "/compare/baclofen/physiotherapy/"),
        ("t=baclofen&t=baclofen&t=physiotherapy", "/compare/baclofen/physiotherapy/"),
        (
            "t=physiotherapy&t=muscle-relaxants&t=baclofen",
            "/compare/baclofen/muscle-relaxants/physiotherapy/",
        ),
    ],
)
def test_two_or_three_lead_to_the_one_address_of_that_choice(
    patient: Client, query: str, address: str
) -> None:
    answer = patient.get(f"/compare/?{query}")
    assert (answer.status_code, answer["Location"]) == (302, address)


def test_one_alone_is_ticked_and_asks_for_more(patient: Client) -> None:
    page = page_of(patient.get("/compare/?t=baclofen&sent=yes"))
    assert ticked(page) == ["baclofen"]
    assert page.section(ERRORS).startswith("Choose one or two more.")
    assert page.address_of("Choose one or two more.") == "#id_t_0"
    assert page.words(page.all("title")[0]).startswith("Error: Compare treatments")


def test_who_comes_from_a_treatment_has_made_no_mistake(patient: Client) -> None:
    treatment = page_of(patient.get("/treatments/baclofen/"))
    address = treatment.address_of("Compare with another")
    assert address == "/compare/?t=baclofen"
    page = page_of(patient.get(address))
    assert ticked(page) == ["baclofen"]
    assert ERRORS not in page.text
    assert "Ticked already: Baclofen." in page.text


def test_nothing_ticked_asks_for_two_or_three(patient: Client) -> None:
    page = page_of(patient.get("/compare/?sent=yes"))
    assert page.section(ERRORS).startswith("Choose two or three treatments.")


def test_more_than_three_stay_ticked_and_the_reader_unticks(world: World, as_patient: Any) -> None:
    world.publish(restore(document=one_more("Alpha"), by=world.author, at=NOW), change_kind="first")
    four = ["alpha", "baclofen", "muscle-relaxants", "physiotherapy"]
    page = page_of(as_patient("/compare/?" + "&".join(f"t={slug}" for slug in four)))
    assert sorted(map(str, ticked(page))) == four
    assert page.section(ERRORS).startswith(
        "4 are ticked. Three fit side by side: untick the others."
    )


def test_a_name_we_do_not_have_is_given_back(patient: Client) -> None:
    page = page_of(patient.get("/compare/?t=baclofen&t=aspirin&t=physiotherapy"))
    assert page.section(ERRORS).startswith("We have no treatment called “aspirin”.")
    assert ticked(page) == ["baclofen", "physiotherapy"]


def test_a_draft_is_a_name_we_do_not_have(patient: Client) -> None:
    page = page_of(patient.get("/compare/?t=botulinum-toxin&t=baclofen"))
    assert "We have no treatment called “botulinum-toxin”." in page.text


def test_of_a_withdrawn_one_it_says_why_it_is_not_shown(patient: Client) -> None:
    page = page_of(patient.get("/compare/?t=deep-brain-stimulation&t=baclofen"))
    assert page.section(ERRORS).startswith(
        "We do not show Deep brain stimulation: we withdrew this text on 2 March 2026. "
        "The reason: We are checking this text with a specialist."
    )
    assert ticked(page) == ["baclofen"]


def test_a_choice_to_be_changed_is_shown_ticked(patient: Client) -> None:
    comparison = page_of(patient.get("/compare/baclofen/physiotherapy/"))
    page = page_of(patient.get(comparison.address_of("Change the choice")))
    assert ticked(page) == ["baclofen", "physiotherapy"]
    assert ERRORS not in page.text


@pytest.mark.parametrize(
    "query",
    [
        "t=" + "x" * 10_000,
        "&".join(f"t=name-{number}" for number in range(900)),
        "t=%00&t=%1b%5b0m&t=baclofen",
        "t=%ff%fe&t=../../etc&t=%3Cscript%3E",
        "t=&t=+&t=BACLOFEN",
        "T=baclofen&t[]=x&matters=%00",
    ],
)
def test_whatever_is_typed_the_answer_is_the_form(patient: Client, query: str) -> None:
    answer = patient.get(f"/compare/?{query}&sent=yes")
    assert answer.status_code == 200
    page = page_of(answer)
    assert page.faults == []
    assert not page.in_main("script")
    assert "\x00" not in page.source
    assert len(page.section(ERRORS)) < 1000
    assert robots(page) == ["noindex"]


def test_only_the_plain_page_is_for_search_engines(patient: Client) -> None:
    assert robots(page_of(patient.get("/compare/"))) == []
    assert robots(page_of(patient.get("/compare/?t=baclofen"))) == ["noindex"]


def test_with_one_or_none_published_there_is_nothing_to_choose(
    world: World, as_patient: Callable[[str], Any]
) -> None:
    def end(treatment: Any) -> None:
        withdraw(copy=treatment, explanation="Checking.", by=world.publisher, at=NOW)

    end(world.baclofen)
    end(world.muscle_relaxants)
    page = page_of(as_patient("/compare/"))
    assert "Only one treatment is published at the moment" in page.text
    assert not page.all("form")
    end(world.physiotherapy)
    assert "No treatment is published at the moment." in page_of(as_patient("/compare/")).text
    assert as_patient("/compare/all/")["Location"] == "/compare/"
