"""One word of the glossary on a page of its own."""

from dataclasses import replace

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.editions.document import Term

TERM = Term("daily-doses", "daily doses", "Doses every day.", ("one a day",), "leaflet#L25")


def test_it_says_what_the_word_means_where_that_comes_from_and_who_uses_it(
    world: World, as_patient
) -> None:
    world.publish(restore(document=replace(BACLOFEN, terms=(TERM,)), by=world.author, at=NOW))
    page = page_of(as_patient("/glossary/daily-doses/"))
    assert page.heading == "What does “daily doses” mean?"
    assert "Also known as one a day" in page.text
    assert "Doses every day. Where does this come from?" in page.text
    assert page.section("Treatments whose text uses this word").startswith("Baclofen")


def test_a_word_without_an_explanation_says_so(patient) -> None:
    page = page_of(patient.get("/glossary/withdrawal-symptoms/"))
    assert "No explanation has been approved yet." in page.text
    assert page.address_of("Muscle relaxants") == "/treatments/muscle-relaxants/"


def test_the_glossary_leads_to_it(patient) -> None:
    page = page_of(patient.get("/glossary/"))
    assert page.address_of("withdrawal symptoms") == "/glossary/withdrawal-symptoms/"


def test_a_word_that_no_live_text_uses_has_no_page(patient) -> None:
    assert patient.get("/glossary/no-such-word/").status_code == 404
