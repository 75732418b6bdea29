"""Glossary: words with their explanation, and words that wait for one."""

from dataclasses import replace

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, MUSCLE_RELAXANTS, NOW, PUBLISHED, World
from treatments.catalogue.models import GlossaryTerm, Passage
from treatments.catalogue.restore import restore
from treatments.editions.document import Term
from treatments.publishing.actions import withdraw


def test_a_word_without_an_explanation_says_so(patient) -> None:
    page = page_of(patient.get("/glossary/"))
    assert "withdrawal symptoms No explanation has been approved yet." in page.text


def test_every_word_can_be_linked_to(patient) -> None:
    assert "withdrawal-symptoms" in page_of(patient.get("/glossary/")).ids


def test_an_explanation_says_where_it_comes_from(world: World, as_patient) -> None:
    term = Term("daily-doses", "daily doses", "Doses every day.", ("one a day",), "leaflet#L25")
    changed = replace(BACLOFEN, terms=(term,))
    world.publish(restore(document=changed, by=world.author, at=NOW))
    page = page_of(as_patient("/glossary/"))
    assert "daily doses (one a day) Doses every day. Where does this come from?" in page.text
    assert "line 25, as printed: Daily doses of Baclofen" in page.text


def test_an_explanation_reaches_readers_only_with_a_publication(world: World, as_patient) -> None:
    GlossaryTerm.objects.filter(slug="withdrawal-symptoms").update(
        definition="Not yet public.", passage=Passage.objects.get(first_line=32)
    )
    assert "Not yet public." not in page_of(as_patient("/glossary/")).text
    world.publish(world.reword_a_benefit(world.muscle_relaxants, "Can be effective."))
    assert "Not yet public." in page_of(as_patient("/glossary/")).text


def test_with_no_words_it_says_so(world: World, as_patient) -> None:
    assert MUSCLE_RELAXANTS.terms
    withdraw(
        copy=world.muscle_relaxants,
        explanation="Checking.",
        by=world.publisher,
        at=PUBLISHED,
    )
    page = page_of(as_patient("/glossary/"))
    assert "There are no words to explain at the moment." in page.text
