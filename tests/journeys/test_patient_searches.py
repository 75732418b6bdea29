"""A reader misspells a side effect, takes the suggestion, and reads about it where it stands."""

from django.test import Client

from tests.draft_guard import draft_guard
from tests.pages.markup import Page, page_of
from tests.universe import World


def test_from_a_misspelt_word_to_the_treatment_that_mentions_it(patient) -> None:
    home = page_of(patient.get("/"))
    (form,) = home.all("form")
    page = page_of(patient.get(form.attributes["action"], {"q": "drowsynes"}))
    assert "Did you mean drowsiness?" in page.text
    found = page_of(patient.get(page.address_of("drowsiness")))
    treatment = page_of(patient.get(found.address_of("Baclofen")))
    assert treatment.heading == "Baclofen"
    assert "drowsiness" in treatment.section("What are the side effects, and how often?")


def search(words: str) -> Page:
    with draft_guard():
        return page_of(Client().get("/search/", {"q": words}))


def test_what_was_published_a_moment_ago_is_found_and_what_it_replaced_is_not(
    world: World,
) -> None:
    assert search("treating people").address_of("Baclofen") == "/treatments/baclofen/"
    world.reword_a_benefit(world.baclofen, "Eases stiffness for a while.")
    world.publish(world.baclofen)
    assert search("stiffness").address_of("Baclofen") == "/treatments/baclofen/"
    assert "Nothing found" in search("treating people").text
