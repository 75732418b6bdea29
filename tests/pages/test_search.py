"""Search: one box, what was found under it, and a way on where nothing was."""

import pytest
from django.conf import settings

from tests.pages.markup import page_of
from tests.universe import SECRET, World
from treatments.editions.search import finding
from treatments.editions.search.models import Synonym

# Everything that has broken a search box somewhere.
STRANGE = [
    "'",
    '"',
    "'; DROP TABLE search_text; --",
    "a OR b AND NOT (c NEAR d*)",
    "name:baclofen ^x {y} -z",
    "!&|<->():*\\",
    "%s %(x)s {} {0}",
    "*",
    "…—“”",
    "\x00",
    "drowsi\x00ness\x07\x1b[0m",
    "\ufffe\U0010ffff",
    "‮dystonia",
    "é" * 150,
    "ﬁ ß İ ǆ",
    "痛み 눈",
    "١٢٣ ½ ²",
    "🙂🙂",
    "x " * 5_000,
    "x" * 10_000,
    '"' * 10_000,
]


def opened(client, text: str):
    return page_of(client.get("/search/", {"q": text}))


def test_without_a_question_it_says_what_can_be_searched_for(patient) -> None:
    page = page_of(patient.get("/search/"))
    assert page.heading == "Search"
    assert "A treatment, a side effect, a type of dystonia, or any other word." in page.text
    assert page.address_of("Compare the treatments") == "/compare/"


def test_the_pages_about_a_word_come_first_then_the_texts(patient) -> None:
    page = opened(patient, "drowsiness")
    sections = [words for level, words in page.headings if level == 2]
    assert sections == ["Pages about these words", "Texts with these words"]
    assert page.address_of("drowsiness") == "/side-effects/drowsiness/"
    assert page.address_of("Baclofen") == "/treatments/baclofen/"
    assert "Side effect: which treatments mention it" in page.text


def test_every_kind_of_page_is_led_to(patient) -> None:
    assert opened(patient, "generalised").address_of("generalised dystonia") == (
        "/types/generalised/"
    )
    assert opened(patient, "withdrawal").address_of("withdrawal symptoms") == (
        "/glossary/withdrawal-symptoms/"
    )
    assert opened(patient, "disclaimer").address_of("Disclaimer") == "/disclaimer/"


def test_the_words_that_were_found_are_marked(patient) -> None:
    page = opened(patient, "posture")
    assert [page.words(mark) for mark in page.all("mark")] == ["posture"]
    assert "Helps to: … improve your posture" in page.text


def test_what_a_text_says_is_never_taken_for_markup(world: World, as_patient) -> None:
    world.reword_a_benefit(world.baclofen, "Helps <b>hands</b> & more.")
    world.publish(world.baclofen)
    source = as_patient("/search/?q=hands").content.decode()
    assert "Helps &lt;b&gt;<mark>hands</mark>&lt;/b&gt; &amp; more." in source


def test_what_was_typed_stays_in_the_box_and_in_the_title(patient) -> None:
    page = opened(patient, '"<b>" dr')
    (box,) = page.in_main("input")
    assert box.attributes["value"] == '"<b>" dr'
    assert page.words(page.all("title")[0]).startswith('Search: "<b>" dr')
    assert not page.all("b")


def test_a_misspelt_word_is_answered_with_a_link(patient) -> None:
    page = opened(patient, "drowsyness & nausia")
    assert "Did you mean drowsiness nausea?" in page.text
    address = page.address_of("drowsiness nausea")
    assert "Baclofen" in page_of(patient.get(address)).section("Texts with these words")


def test_where_nothing_is_found_there_is_a_way_on(patient) -> None:
    page = opened(patient, "zzzzzz")
    assert "Nothing found No text has all of these words." in page.text
    ways = {address for _, address in page.links}
    assert {"/", "/compare/", "/side-effects/", "/types/"} <= ways


@pytest.mark.parametrize("text", ["", "   ", "?!", "what is it"])
def test_without_a_word_it_asks_for_one(patient, text: str) -> None:
    page = opened(patient, text)
    assert "Nothing" in page.text
    assert page.faults == []


def test_readers_are_told_what_else_was_searched_for(patient) -> None:
    Synonym.objects.create(typed="sleepy", ours="drowsiness")
    page = opened(patient, "sleepy")
    assert "We also searched for “drowsiness”." in page.text
    assert page.address_of("Baclofen") == "/treatments/baclofen/"


def test_too_long_a_question_is_kept_and_answered_with_what_to_do(patient) -> None:
    page = opened(patient, "dystonia " * 40)
    assert "Use a few words, at most 200 characters." in page.section("There is a problem")
    (box,) = page.in_main("input")
    assert (box.attributes["value"] or "").startswith("dystonia dystonia")
    assert box.attributes["aria-invalid"] == "true"
    assert page.words(page.all("title")[0]).startswith("Error: Search")


@pytest.mark.parametrize("text", STRANGE, ids=range(len(STRANGE)))
def test_whatever_is_typed_gets_a_page(patient, text: str) -> None:
    response = patient.get("/search/", {"q": text})
    assert response.status_code == 200
    page = page_of(response)
    assert page.faults == []
    assert page.heading == "Search"
    assert "\x00" not in page.source


def test_control_characters_only_divide_words(patient) -> None:
    assert opened(patient, "\x07drowsiness\x00").address_of("drowsiness")


def test_no_draft_is_found(patient) -> None:
    page = opened(patient, SECRET)
    assert page.section("Nothing found")
    assert "Botulinum toxin" not in page.text


def test_more_than_a_page_holds_is_counted(patient, monkeypatch) -> None:
    monkeypatch.setattr(finding, "SHOWN", 2)
    assert "There is 1 more text. Add a word to find fewer." in opened(patient, "dystonia").text
    monkeypatch.setattr(finding, "COUNTED", 2)
    assert "These are 2 of more than 2 texts." in opened(patient, "dystonia").text


def test_it_is_not_for_search_engines_and_has_one_address(patient) -> None:
    source = patient.get("/search/?q=x").content.decode()
    assert '<meta name="robots" content="noindex">' in source
    assert f'<link rel="canonical" href="{settings.SITE_URL}/search/">' in source


def test_it_is_only_read_sets_no_cookie_and_is_sent_as_an_address(patient) -> None:
    assert patient.post("/search/", {"q": "x"}).status_code == 405
    response = patient.get("/search/", {"q": "baclofen"})
    assert not response.cookies
    (form,) = page_of(response).all("form")
    assert form.attributes["action"] == "/search/"
    assert form.attributes.get("method", "get") == "get"


def test_home_has_the_box_too(patient) -> None:
    page = page_of(patient.get("/"))
    (form,) = page.all("form")
    assert (form.attributes["role"], form.attributes["action"]) == ("search", "/search/")
    (box,) = page.in_main("input")
    (label,) = page.in_main("label")
    assert label.attributes["for"] == box.attributes["id"]


def test_the_menu_leads_here(patient) -> None:
    assert page_of(patient.get("/about/")).address_of("Search") == "/search/"
