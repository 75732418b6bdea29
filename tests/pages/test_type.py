"""One type of dystonia: what the source says about it, treatment by treatment."""

from dataclasses import replace

import pytest

from tests.pages.markup import Page, page_of
from tests.universe import MUSCLE_RELAXANTS, NOW, PHYSIOTHERAPY, World, uid
from treatments.catalogue.restore import restore
from treatments.editions.document import Document, DystoniaType, Fit

MOST = DystoniaType("most-types", "most types of dystonia", is_group=True)
CERVICAL = DystoniaType("cervical", "cervical dystonia")


def said_of(document: Document, word: DystoniaType, strength: str) -> Document:
    """The document with one thing said about a type."""
    passage = document.name.passage
    fit = Fit(uid(f"{document.slug} {word.slug}"), word.slug, strength, "", passage)
    return replace(document, fits=(fit,), dystonia_types=(word,))


@pytest.fixture
def generalised(world: World, as_patient) -> Page:
    """A world in which one treatment speaks of most types, and one of another type."""
    for document in (
        said_of(MUSCLE_RELAXANTS, MOST, "effective"),
        said_of(PHYSIOTHERAPY, CERVICAL, "can be used"),
    ):
        world.publish(restore(document=document, by=world.author, at=NOW))
    return page_of(as_patient("/types/generalised/"))


def test_treatments_that_name_it_do_so_in_the_words_of_the_source(generalised: Page) -> None:
    assert generalised.heading == "What does the source say about generalised dystonia?"
    named = generalised.section("Treatments that name it")
    assert named.startswith("Baclofen “shown to be effective”, “daily doses” Where does this")
    assert "Muscle relaxants" not in named


def test_treatments_that_speak_of_most_types_stand_apart(generalised: Page) -> None:
    general = generalised.section("Treatments that speak of dystonia in general")
    assert general.startswith("Muscle relaxants Most types of dystonia: “effective”")


def test_treatments_that_name_other_types_do_not_mention_it(generalised: Page) -> None:
    assert generalised.section("Not mentioned").startswith(
        "Our source names other types for these treatments, but not generalised dystonia. "
        "Physiotherapy"
    )


def test_treatments_that_name_no_type_are_not_called_silent_on_this_one(patient) -> None:
    page = page_of(patient.get("/types/generalised/"))
    assert "Muscle relaxants Physiotherapy" in page.section("Types not mentioned")


def test_words_for_several_types_have_a_page_too(generalised: Page, as_patient) -> None:
    page = page_of(as_patient("/types/most-types/"))
    assert page.section("Treatments that name it").startswith("Muscle relaxants “effective”")


def test_a_type_that_no_live_treatment_names_has_no_page(patient) -> None:
    assert patient.get("/types/cervical/").status_code == 404
