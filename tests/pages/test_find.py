"""The finder: by type and by side effects, combined in the address, with the reason for each."""

import pytest
from django.test import Client

from tests.pages.markup import Page, page_of


def found(client: Client, query: str) -> Page:
    return page_of(client.get(f"/find/?{query}"))


def ticked_on(page: Page) -> set[str | None]:
    """What is ticked in the form; what sets the look of a page has no value."""
    inputs = (e.attributes for e in page.all("input"))
    return {each["value"] for each in inputs if "checked" in each and "value" in each}


def test_at_first_it_offers_the_words_of_live_treatments_and_finds_nothing_yet(patient) -> None:
    page = page_of(patient.get("/find/"))
    assert page.headings == [(1, "Find treatments")]
    for words in ("Generalised dystonia", "Drowsiness", "Nausea", "Dizziness"):
        assert words in page.text
    assert "Hoarseness" not in page.text, "of a draft only"


def test_of_a_type_it_says_who_names_it_and_who_leaves_it_open(patient) -> None:
    page = found(patient, "type=generalised")
    assert page.section("As you chose") == (
        "Baclofen For generalised dystonia: “shown to be effective”, “daily doses”."
    )
    left_open = page.section("Left open by our source")
    assert "Muscle relaxants Our source names no type of dystonia." in left_open


def test_a_side_effect_to_avoid_parts_those_that_mention_it_from_those_that_do_not(
    patient,
) -> None:
    page = found(patient, "avoid=nausea")
    assert page.section("As you chose") == (
        "Muscle relaxants Our source does not mention nausea. That does not rule it out."
    )
    assert page.section("Not as you chose") == "Baclofen Our source mentions nausea."
    assert page.section("Left open by our source") == (
        "Physiotherapy Our source does not list side effects. That does not mean that there are "
        "none."
    )


def test_a_side_effect_to_ask_about_finds_those_that_mention_it(patient) -> None:
    page = found(patient, "ask=nausea")
    assert page.section("As you chose") == "Baclofen Our source mentions nausea."
    assert "Muscle relaxants Our source does not mention nausea." in page.text


def test_a_choice_is_combined_and_one_no_is_enough(patient) -> None:
    page = found(patient, "type=generalised&avoid=drowsiness&ask=nausea")
    assert page.section("As you chose") == "Our source says of no treatment all that you chose."
    assert page.section("Not as you chose").startswith(
        "Baclofen For generalised dystonia: “shown to be effective”, “daily doses”. "
        "Our source mentions drowsiness. Our source mentions nausea."
    )


def test_every_live_treatment_stands_there_once_in_the_order_of_every_page(patient) -> None:
    page = found(patient, "avoid=nausea")
    names = [words for words, link in page.links if link.startswith("/treatments/")]
    assert sorted(names) == ["Baclofen", "Muscle relaxants", "Physiotherapy"]


def test_the_choice_stays_ticked(patient) -> None:
    page = found(patient, "type=generalised&avoid=nausea")
    assert ticked_on(page) == {"generalised", "nausea"}


@pytest.mark.parametrize("query", ["avoid=no-such", "type=no-such", "ask=no-such"])
def test_a_word_we_do_not_have_is_said_and_the_rest_is_kept(patient, query: str) -> None:
    answer = patient.get(f"/find/?{query}&avoid=nausea")
    page = page_of(answer)
    assert answer.status_code == 200
    assert "There is a problem" in page.text
    assert "Our texts have no such word at present. Choose from the list." in page.text
    assert "nausea" in ticked_on(page)
    assert page.words(page.all("title")[0]).startswith("Error:")


def test_what_is_to_be_avoided_and_asked_about_is_said_to_be_both(patient) -> None:
    page = found(patient, "avoid=nausea&ask=nausea")
    assert "Ticked to avoid and to ask about: nausea. Untick one of the two." in page.text
    assert not [words for _, words in page.headings if words == "As you chose"]


@pytest.mark.parametrize("query", ["avoid=" + "x" * 10_000, "type=%00%07", "avoid=&ask=&type="])
def test_bad_input_is_answered_with_the_form(patient, query: str) -> None:
    answer = patient.get(f"/find/?{query}")
    assert answer.status_code == 200
    assert "Show treatments" in page_of(answer).text


def test_only_the_empty_finder_is_for_search_engines(patient) -> None:
    assert "noindex" in found(patient, "avoid=nausea").source
    assert "noindex" not in page_of(patient.get("/find/")).source


def test_no_draft_is_found(patient) -> None:
    assert "Botulinum toxin" not in found(patient, "avoid=nausea").text
