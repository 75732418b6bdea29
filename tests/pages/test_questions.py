"""Questions for my doctor: there to tick, never sent, and true to what the source leaves open."""

import pytest
from django.test import Client

from tests.pages.markup import Page, page_of


@pytest.fixture
def questions(patient: Client) -> Page:
    return page_of(patient.get("/questions/"))


def test_every_live_treatment_has_questions_under_its_name(questions: Page) -> None:
    assert questions.headings == [
        (1, "Questions for my doctor"),
        (2, "In general"),
        (2, "Baclofen"),
        (2, "Muscle relaxants"),
        (2, "Physiotherapy"),
        (2, "My own questions"),
    ]


def test_what_the_source_leaves_open_is_asked_beside_the_gap(questions: Page) -> None:
    physiotherapy = questions.text.partition(" Physiotherapy ")[2].rpartition("Physiotherapy")[2]
    asked = "What are its side effects, and how often do they happen?"
    assert f"{asked} Our source does not list side effects." in physiotherapy


def test_what_the_source_answers_is_not_called_open(questions: Page) -> None:
    relaxants = questions.text.rpartition(" Muscle relaxants ")[2].partition(" Physiotherapy ")[0]
    assert "How does it work?" not in relaxants
    assert "Which side effects should I look out for" in relaxants


def test_nothing_on_it_can_be_sent(questions: Page) -> None:
    (form,) = questions.all("form")
    assert form.attributes["method"] == "dialog"
    assert "action" not in form.attributes
    boxes = [box for box in questions.all("input") if box.attributes["type"] == "checkbox"]
    for control in (*boxes, *questions.all("textarea", "button")):
        assert "name" not in control.attributes
        assert control.attributes.get("type") != "submit"


def test_a_reader_jumps_to_a_treatment(questions: Page) -> None:
    assert questions.address_of("Physiotherapy") == "#physiotherapy"
    assert "physiotherapy" in questions.ids


def test_it_is_only_read(patient: Client) -> None:
    assert patient.post("/questions/").status_code == 405
