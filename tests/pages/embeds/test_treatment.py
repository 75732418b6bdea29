"""One treatment in a frame on another site: all of it, or what became of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from pytest_django import Settings

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, MUSCLE_RELAXANTS, NOW, World, uid
from treatments.catalogue.restore import restore
from treatments.editions.document import Term
from treatments.editions.models import Edition
from treatments.publishing.actions import redirect, remove, withdraw
from treatments.publishing.reviewing import confirm_still_right

EMBED = "/embed/treatments/muscle-relaxants/"


def test_it_says_what_the_page_says(patient: Client) -> None:
    page = page_of(patient.get(EMBED))
    own = page_of(patient.get("/treatments/muscle-relaxants/"))
    assert page.heading == own.heading == "Muscle relaxants"
    questions = [words for level, words in own.headings if level == 2]
    assert [words for level, words in page.headings if level == 2] == questions
    for words in (
        "Can be an effective treatment when other types of medication have failed.",
        "They help to relax affected muscles.",
        "Side effects include",
        "drowsiness",
        "Our source names no type of dystonia.",
        "See also under drawbacks: Can cause withdrawal symptoms if dose is suddenly stopped.",
    ):
        assert words in page.text, words


def test_it_says_how_its_words_stand(patient: Client) -> None:
    text = page_of(patient.get(EMBED)).text
    for words in (
        "Edition 1, published 2 March 2026.",
        "Imported from the source document, not yet clinically reviewed.",
        "Source: Treatment options for dystonia, date not stated.",
        "No publisher is named.",
        "Licence: unknown, so reuse is not granted.",
        "It is not advice about you.",
    ):
        assert words in text, words


def test_it_says_of_which_day_it_is_and_where_its_page_is_written_out(
    patient: Client, settings: Settings, at
) -> None:
    settings.SITE_URL = "https://treatments.example"
    settings.PUBLISHER_NAME = "A charity"
    at(NOW)
    page = page_of(patient.get(EMBED))
    address = "https://treatments.example/treatments/muscle-relaxants/"
    assert f"Text of 3 March 2026 from {address}" in page.text
    assert "Published by A charity." in page.text
    # In a frame that lets no link work, the words are enough.
    assert page.links == [(address, address)]


def test_it_needs_nothing_but_itself(patient: Client) -> None:
    page = page_of(patient.get(EMBED))
    assert not page.all("script", "img", "iframe", "form", "button", "input", "details")
    assert [one.attributes["rel"] for one in page.all("link")] == ["canonical", "icon"]
    assert page.faults == []
    assert "popover" not in page.source


def test_search_engines_are_sent_to_the_page(patient: Client, settings: Settings) -> None:
    settings.SITE_URL = "https://treatments.example"
    page = page_of(patient.get(EMBED))
    assert '<meta name="robots" content="noindex">' in page.source
    canonical = (
        '<link rel="canonical" href="https://treatments.example/treatments/muscle-relaxants/">'
    )
    assert canonical in page.source


def test_a_browser_that_can_is_told_how_high_it_is(patient: Client) -> None:
    source = page_of(patient.get(EMBED)).source
    assert '<meta name="responsive-embedded-sizing" content="allow-origins=*">' in source


def test_words_that_readers_may_not_know_are_explained_below(world: World, as_patient) -> None:
    assert "Words in this text" not in page_of(as_patient(EMBED)).text
    term = Term("relax", "relax", definition="to loosen", passage="leaflet#L29")
    draft = replace(MUSCLE_RELAXANTS, terms=(*MUSCLE_RELAXANTS.terms, term))
    restore(document=draft, by=world.author, at=NOW)
    world.publish(world.muscle_relaxants)
    assert "Words in this text Relax to loosen" in page_of(as_patient(EMBED)).text


@pytest.mark.parametrize("name", ["baclofen", uid("baclofen")])
def test_it_is_asked_for_by_slug_or_by_content_id(patient: Client, name: str) -> None:
    assert page_of(patient.get(f"/embed/treatments/{name}/")).heading == "Baclofen"


def test_an_old_slug_shows_the_text_where_it_was_asked_for(world: World, as_patient) -> None:
    draft = restore(document=replace(BACLOFEN, slug="tablets"), by=world.author, at=NOW)
    world.publish(draft)
    for name in ("baclofen", "tablets", uid("baclofen")):
        answer = as_patient(f"/embed/treatments/{name}/")
        assert answer.status_code == 200
        assert "/treatments/tablets/" in page_of(answer).text


def test_a_withdrawn_treatment_shows_the_reason_and_none_of_its_text(patient: Client) -> None:
    answer = patient.get("/embed/treatments/deep-brain-stimulation/")
    page = page_of(answer)
    assert answer.status_code == 200
    assert page.heading == "Deep brain stimulation"
    assert "We withdrew our text about Deep brain stimulation on 2 March 2026." in page.text
    assert "The reason: We are checking this text with a specialist." in page.text
    assert "The surgery is reversible." not in page.source


def test_what_is_gone_answers_410_and_says_why(world: World, as_patient) -> None:
    remove(copy=world.baclofen, explanation="It was a mistake.", by=world.publisher, at=NOW)
    answer = as_patient("/embed/treatments/baclofen/")
    assert answer.status_code == 410
    text = page_of(answer).text
    assert "took our text about Baclofen away on 3 March 2026" in text
    assert "The reason: It was a mistake." in text
    assert "Daily doses" not in text


def test_a_treatment_that_leads_elsewhere_shows_the_other_and_says_so(
    world: World, as_patient
) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)
    for name in ("baclofen", uid("baclofen")):
        page = page_of(as_patient(f"/embed/treatments/{name}/"))
        assert page.heading == "Muscle relaxants"
        assert "Its readers are led to Muscle relaxants." in page.text
        assert "They help to relax affected muscles." in page.text
    later = NOW + timedelta(hours=1)
    withdraw(copy=world.muscle_relaxants, explanation="Checked.", by=world.publisher, at=later)
    text = page_of(as_patient("/embed/treatments/baclofen/")).text
    assert "We withdrew our text about Muscle relaxants" in text
    assert "They help" not in text


@pytest.mark.parametrize(
    "name", ["botulinum-toxin", uid("botulinum-toxin"), "nothing", "%00", "a%20b", "é", "x" * 3000]
)
def test_what_was_never_published_is_answered_in_a_sentence(patient: Client, name: str) -> None:
    answer = patient.get(f"/embed/treatments/{name}/")
    page = page_of(answer)
    assert answer.status_code == 404
    assert page.heading == "There is no text at this address"
    assert "We have never published a text under this name" in page.text
    assert "SECRET" not in page.source


def test_it_says_that_a_review_is_overdue(world: World, as_patient, at) -> None:
    world.baclofen.review_interval = 6
    world.baclofen.save()
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=Edition.objects.get(slug="baclofen").digest,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=NOW,
    )
    at(datetime(2026, 10, 3, 23, 0, tzinfo=UTC))
    text = page_of(as_patient("/embed/treatments/baclofen/")).text
    assert "was due for review on 3 September 2026 and has not been reviewed since." in text
