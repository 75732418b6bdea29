"""The form: what it is about, as the live edition words it, and that it asks for nothing more."""

import pytest
from django.test import Client

from tests.feedback.asking import BENEFIT, GENERAL, PAGE, STATEMENT, WORDS
from tests.pages.markup import Page, page_of
from tests.universe import NOW, World, uid
from treatments.publishing.actions import withdraw

LOST = "What you came from is not on this site now. You can still write to us."
LOST_WORDS = "The words that you came from are not on this page now."


def controls(page: Page) -> set[str | None]:
    """The names of everything that is sent."""
    sent = page.in_main("input", "textarea", "select")
    return {element.attributes.get("name") for element in sent}


def test_from_a_page_it_asks_whether_that_page_was_useful(reader: Client) -> None:
    page = page_of(reader.get(PAGE))
    assert page.heading == "Tell us about this page"
    assert "Baclofen, edition 1" in page.text
    assert [page.words(label) for label in page.in_main("label")][:3] == ["Yes", "Partly", "No"]
    assert "What was missing, or hard to understand? (optional)" in page.text


def test_from_a_statement_it_shows_the_words_with_their_edition(reader: Client) -> None:
    page = page_of(reader.get(STATEMENT))
    assert page.heading == "Report an error"
    assert WORDS in page.words(page.all("blockquote")[0])
    assert "Baclofen, edition 1" in page.text
    assert controls(page) == {"words", "link", "token"}


def test_it_shows_the_words_that_are_live_and_not_those_of_a_draft(
    world: World, as_patient
) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "Can help."))
    world.reword_a_benefit(world.baclofen, "Not published.")
    text = page_of(as_patient(STATEMENT)).text
    assert "Can help." in text
    assert "Baclofen, edition 2" in text
    assert "Not published." not in text


@pytest.mark.parametrize(
    ("slug", "key", "words"),
    [
        ("baclofen", BENEFIT, WORDS),
        ("baclofen", "what_it_is", "A treatment for dystonia."),
        ("baclofen", "name", "Baclofen"),
        ("baclofen", "fits", "generalised dystonia: “shown to be effective”, “daily doses”"),
        ("baclofen", uid("baclofen nausea")[:8], "nausea"),
        ("baclofen", uid("baclofen side effects")[:8], "Common side effects include nausea"),
        ("physiotherapy", uid("physiotherapy helps")[:8], "Helps to: maintain a full range"),
        ("disclaimer", uid("disclaimer 0"), "It is not advice about you."),
    ],
)
def test_every_kind_of_statement_can_be_reported(
    reader: Client, slug: str, key: str, words: str
) -> None:
    page = page_of(reader.get("/feedback/", {"s": slug, "u": key}))
    assert words in page.words(page.all("blockquote")[0])


def test_an_error_can_be_reported_without_a_statement(reader: Client) -> None:
    page = page_of(reader.get(PAGE))
    page = page_of(reader.get(page.address_of("Report an error instead")))
    assert page.heading == "Report an error"
    assert "Baclofen, edition 1" in page.text


@pytest.mark.parametrize(
    ("path", "about"),
    [
        ("/compare/", "The page at /compare/"),
        ("/side-effects/drowsiness/", "The page at /side-effects/drowsiness/"),
        ("/types/generalised/", "The page at /types/generalised/"),
        ("/about/", "About, edition 1"),
        ("/disclaimer/changes/", "Disclaimer, edition 1"),
        ("/treatments/baclofen/on/2026-03-02/", "Baclofen, edition 1"),
    ],
)
def test_it_knows_every_kind_of_page(reader: Client, path: str, about: str) -> None:
    page = page_of(reader.get("/feedback/", {"page": path}))
    assert about in page.text
    assert LOST not in page.text


@pytest.mark.parametrize(
    "asked",
    [
        {"page": "/treatments/botulinum-toxin/"},  # a draft
        {"page": "/treatments/deep-brain-stimulation/"},  # withdrawn
        {"page": "/no-such-page/"},
        {"page": "/side-effects/immortality/"},
        {"page": "/types/imaginary/"},
        {"page": "/admin/"},
        {"page": "/preview/a-secret-token/"},
        {"page": "/feedback/"},
        {"page": "https://example.org/"},
        {"page": "//example.org/"},
        {"page": "javascript:alert(1)"},
        {"page": "\x00"},
        {"page": "/treatments/" + "a" * 10_000 + "/"},
        {"page": "/treatments/\x00/"},
        {"page": "/\ud83d/", "kind": "error"},
        {"s": "deep-brain-stimulation", "u": uid("dbs reversible")},
        {"s": "botulinum-toxin", "u": "what_it_is"},
        {"s": "\x00", "u": "\x00"},
        {"s": "x" * 10_000, "u": "y" * 10_000},
        {"u": BENEFIT},
        {"s": "’; DROP TABLE", "u": "1"},
    ],
    ids=repr,
)
def test_what_nobody_reads_now_leads_to_the_general_form_and_is_not_repeated(
    reader: Client, asked: dict[str, str]
) -> None:
    response = reader.get("/feedback/?" + query(asked))
    assert response.status_code == 200
    page = page_of(response)
    assert LOST in page.text
    assert not page.all("blockquote")
    assert "example.org" not in page.source
    assert "secret" not in page.source
    assert "words" in controls(page)


def query(asked: dict[str, str]) -> str:
    """As a browser sends it, and where it could not, as anybody might."""
    parts = (f"{name}={_quoted(value)}" for name, value in asked.items())
    return "&".join(parts)


def _quoted(value: str) -> str:
    return "".join(f"%{byte:02X}" for byte in value.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("key", ["", "x", uid("gone"), BENEFIT[:7], "A" * 36, "what_it", "fit"])
def test_a_statement_that_is_not_there_leads_to_its_page(reader: Client, key: str) -> None:
    page = page_of(reader.get("/feedback/", {"s": "baclofen", "u": key}))
    assert LOST_WORDS in page.text
    assert "Baclofen, edition 1" in page.text


def test_an_old_address_of_a_treatment_still_leads_to_its_statements(
    world: World, as_patient
) -> None:
    world.baclofen.refresh_from_db()
    world.baclofen.slug = "baclofen-tablets"
    world.baclofen.save()
    world.publish(world.baclofen)
    assert WORDS in page_of(as_patient(STATEMENT)).text


def test_without_an_address_it_is_about_the_site(reader: Client) -> None:
    page = page_of(reader.get(GENERAL))
    assert page.heading == "Tell us about this site"
    assert LOST not in page.text


@pytest.mark.parametrize("address", [GENERAL, PAGE, STATEMENT, "/feedback/thanks/"])
def test_no_cookie_no_cache_and_no_search_engine(reader: Client, address: str) -> None:
    response = reader.get(address)
    assert response.headers["Cache-Control"] == "no-store"
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert '<meta name="robots" content="noindex">' in response.content.decode()


@pytest.mark.parametrize("address", [GENERAL, PAGE, STATEMENT])
def test_it_asks_for_no_name_and_no_address_of_the_reader(reader: Client, address: str) -> None:
    page = page_of(reader.get(address))
    assert controls(page) <= {"useful", "words", "link", "token"}
    assert "Nothing about you is kept with it" in page.text
    assert "ask your doctor, nurse or pharmacist" in page.text


def test_a_choice_is_a_whole_row_and_the_group_has_a_name(reader: Client) -> None:
    page = page_of(reader.get(PAGE))
    assert page.words(page.in_main("legend")[0]) == "Was it useful?"
    rows = [e for e in page.in_main("label") if e.attributes.get("class") == "option"]
    assert len(rows) == 3
    assert "required" not in [name for e in page.in_main("input") for name in e.attributes]
    (form,) = page.all("form")
    assert "novalidate" in form.attributes


def test_the_trap_is_out_of_sight_out_of_the_way_and_says_what_it_is(reader: Client) -> None:
    page = page_of(reader.get(PAGE))
    (trap,) = [e for e in page.in_main("input") if e.attributes.get("name") == "link"]
    assert trap.attributes["tabindex"] == "-1"
    assert trap.attributes["autocomplete"] == "off"
    (around,) = [e for e in page.all("div") if e.attributes.get("aria-hidden") == "true"]
    assert around.attributes["class"] == "visually-hidden"
    assert "Leave this field empty" in page.words(around)


def test_words_that_were_withdrawn_while_the_form_was_open_are_not_shown_again(
    world: World, as_patient
) -> None:
    withdraw(copy=world.baclofen, explanation="We check it.", by=world.publisher, at=NOW)
    text = page_of(as_patient(STATEMENT)).text
    assert LOST in text
    assert WORDS not in text
