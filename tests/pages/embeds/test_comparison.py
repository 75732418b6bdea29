"""Two or three treatments in a frame on another site."""

import pytest
from django.test import Client

from tests.pages.markup import page_of
from tests.universe import NOW, World, uid
from treatments.publishing.actions import redirect, remove

TWO = "/embed/compare/baclofen/physiotherapy/"


def test_it_asks_every_question_of_each(patient: Client) -> None:
    page = page_of(patient.get(TWO))
    own = page_of(patient.get("/compare/baclofen/physiotherapy/"))
    assert page.heading == "Baclofen, Physiotherapy"
    assert [h for h in page.headings if h[0] > 1] == [
        (level, words) for level, words in own.headings if level > 1 and "share" not in words
    ]
    assert "Long-term commitment needed to achieve results." in page.text
    assert "Our source does not list side effects." in page.text


def test_it_says_how_the_words_of_each_stand(patient: Client) -> None:
    text = page_of(patient.get(TWO)).text
    assert "Imported from the source document, not yet clinically reviewed." in text
    assert "Baclofen: edition 1, published 2 March 2026." in text
    assert "Physiotherapy: edition 1, published 2 March 2026." in text
    assert "/compare/baclofen/physiotherapy/" in text


@pytest.mark.parametrize(
    "names",
    [
        ("physiotherapy", "baclofen"),
        ("baclofen", "physiotherapy", "baclofen"),
        (uid("physiotherapy"), "baclofen"),
        (uid("baclofen"), uid("physiotherapy")),
    ],
)
def test_order_and_repetition_change_nothing(patient: Client, names: tuple[str, ...]) -> None:
    answer = patient.get(f"/embed/compare/{'/'.join(names)}/")
    assert answer.content == patient.get(TWO).content


def test_one_alone_is_shown_alone(patient: Client) -> None:
    alone = patient.get("/embed/compare/baclofen/")
    assert alone.content == patient.get("/embed/treatments/baclofen/").content


def test_what_was_withdrawn_says_so_above_the_others(patient: Client) -> None:
    answer = patient.get("/embed/compare/baclofen/deep-brain-stimulation/physiotherapy/")
    page = page_of(answer)
    assert answer.status_code == 200
    assert page.heading == "Baclofen, Physiotherapy"
    assert "We withdrew our text about Deep brain stimulation on 2 March 2026." in page.text
    assert "The surgery is reversible" not in page.text
    assert "Long-term commitment" in page.text


def test_where_one_leads_to_the_other_that_one_stands_there_once(world: World, as_patient) -> None:
    redirect(copy=world.baclofen, to=world.physiotherapy, by=world.publisher, at=NOW)
    page = page_of(as_patient(TWO))
    assert page.heading == "Physiotherapy"
    assert "Its readers are led to Physiotherapy." in page.text
    assert [words for level, words in page.headings if level == 3] == ["Physiotherapy"] * 8


def test_with_nothing_left_it_answers_as_the_pages_do(world: World, as_patient) -> None:
    gone = {"explanation": "It was a mistake.", "by": world.publisher, "at": NOW}
    remove(copy=world.baclofen, **gone)
    answer = as_patient("/embed/compare/baclofen/deep-brain-stimulation/")
    assert answer.status_code == 410
    page = page_of(answer)
    assert page.heading == "Baclofen, Deep brain stimulation"
    assert page.text.count("The reason:") == 2


def test_a_name_that_is_none_is_answered_in_a_sentence(patient: Client) -> None:
    answer = patient.get("/embed/compare/baclofen/nothing/")
    assert answer.status_code == 200
    assert "We have never published a text under this name" in page_of(answer).text
    assert patient.get("/embed/compare/nothing/botulinum-toxin/").status_code == 404


def test_more_than_three_are_too_many(patient: Client) -> None:
    answer = patient.get("/embed/compare/a/b/c/d/")
    assert answer.status_code == 404
    assert "this address names more" in page_of(answer).text
