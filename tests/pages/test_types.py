"""Types of dystonia: every type that a live treatment names."""

from dataclasses import replace

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, NOW, World, uid
from treatments.catalogue.restore import restore
from treatments.editions.document import DystoniaType, Fit


def test_every_type_is_listed_with_the_treatments_that_name_it(patient) -> None:
    page = page_of(patient.get("/types/"))
    assert "Generalised dystonia Baclofen" in page.text
    assert page.address_of("Generalised dystonia") == "/types/generalised/"


def test_treatments_that_name_no_type_are_named(patient) -> None:
    gap = page_of(patient.get("/types/")).section("Types not mentioned")
    assert gap == (
        "Our source says nothing about types of dystonia for these treatments. "
        "Muscle relaxants Physiotherapy"
    )


def test_words_for_several_types_stand_apart(world: World, as_patient) -> None:
    most = DystoniaType("most-types", "most types of dystonia", is_group=True)
    fit = Fit(uid("baclofen most"), most.slug, "effective", "", "leaflet#L25")
    changed = replace(
        BACLOFEN,
        fits=(*BACLOFEN.fits, fit),
        dystonia_types=(*BACLOFEN.dystonia_types, most),
    )
    world.publish(restore(document=changed, by=world.author, at=NOW))
    page = page_of(as_patient("/types/"))
    assert page.section("Dystonia in general") == "Most types of dystonia Baclofen"
