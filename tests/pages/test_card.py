"""The card to show when it is hard to speak: lines to tick, never sent."""

import pytest
from django.test import Client

from tests.pages.markup import Element, Page, page_of


@pytest.fixture
def card(patient: Client) -> Page:
    return page_of(patient.get("/card/"))


def ticks(page: Page) -> list[Element]:
    """The boxes to tick. What sets the look of every page is chosen with radio buttons."""
    return [box for box in page.all("input") if box.attributes["type"] == "checkbox"]


def test_it_says_first_that_its_holder_has_dystonia(card: Page) -> None:
    assert "I have dystonia." in card.text
    assert "It can make it hard for me to speak." in card.text
    assert "Please give me time to answer." in card.text


def test_nothing_is_ticked_for_the_reader(card: Page) -> None:
    boxes = ticks(card)
    assert len(boxes) > 5
    assert not [box for box in boxes if "checked" in box.attributes]


def test_nothing_on_it_can_be_sent(card: Page) -> None:
    (form,) = card.all("form")
    assert form.attributes["method"] == "dialog"
    for control in (*ticks(card), *card.all("textarea", "button")):
        assert "name" not in control.attributes


def test_the_card_and_the_questions_lead_to_each_other(patient: Client, card: Page) -> None:
    assert card.address_of("Questions for my doctor") == "/questions/"
    questions = page_of(patient.get("/questions/"))
    assert questions.address_of("A card to show when it is hard to speak") == "/card/"
