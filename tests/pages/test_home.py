"""Home: the live treatments, grouped by kind."""

from tests.pages.markup import page_of
from tests.universe import PUBLISHED, World
from treatments.publishing.actions import withdraw


def test_it_says_how_many_treatments_there_are(patient) -> None:
    assert page_of(patient.get("/")).heading == "Three treatments for dystonia"


def test_treatments_stand_under_their_kind_in_a_fixed_order(patient) -> None:
    page = page_of(patient.get("/"))
    kinds = [words for level, words in page.headings if level == 2]
    assert kinds == ["Medicine", "Therapy", "Or start from a question"]
    medicines = page.section("Medicine")
    assert medicines.index("Baclofen") < medicines.index("Muscle relaxants")
    assert page.section("Therapy").startswith("Physiotherapy")


def test_each_row_leads_to_its_treatment_and_says_what_it_is(patient) -> None:
    page = page_of(patient.get("/"))
    assert page.address_of("Baclofen") == "/treatments/baclofen/"
    assert "Baclofen A treatment for dystonia." in page.text


def test_it_says_what_the_words_rest_on_and_who_has_looked_at_them(patient) -> None:
    page = page_of(patient.get("/"))
    assert (
        "Source: Treatment options for dystonia, date not stated. "
        "Imported from the source document, not yet clinically reviewed."
    ) in page.text


def test_it_leads_to_every_other_way_in(patient) -> None:
    addresses = {address for _, address in page_of(patient.get("/")).links}
    compared = {"/compare/", "/compare/all/", "/what-matters/"}
    assert compared | {"/side-effects/", "/types/", "/glossary/"} <= addresses


def test_a_withdrawn_treatment_and_a_draft_are_not_listed(patient) -> None:
    page = page_of(patient.get("/"))
    assert "Deep brain stimulation" not in page.text
    assert "Botulinum toxin" not in page.text


def test_with_nothing_published_it_says_so(world: World, as_patient) -> None:
    for treatment in (world.baclofen, world.muscle_relaxants, world.physiotherapy):
        withdraw(copy=treatment, explanation="Checking.", by=world.publisher, at=PUBLISHED)
    page = page_of(as_patient("/"))
    assert "No treatment is published at the moment." in page.text
