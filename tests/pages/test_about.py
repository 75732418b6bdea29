"""About: the source with what it does not state, the editions, the publisher."""

from dataclasses import replace

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.models import Source
from treatments.catalogue.restore import restore


def test_what_the_source_does_not_state_is_said(patient) -> None:
    page = page_of(patient.get("/about/"))
    assert page.section("Treatment options for dystonia") == (
        "Publisher Not stated Address Not stated Date Not stated Licence Unknown: reuse not granted"
    )


def test_what_the_source_states_is_shown(world: World, as_patient) -> None:
    Source.objects.update(
        publisher="A publisher",
        address="https://example.org/leaflet",
        published="May 2012",
        licence="A licence",
    )
    draft = restore(document=replace(BACLOFEN, name_restored=False), by=world.author, at=NOW)
    world.publish(draft)
    page = page_of(as_patient("/about/"))
    assert page.section("Treatment options for dystonia") == (
        "Publisher A publisher Address https://example.org/leaflet Date May 2012 Licence A licence"
    )


def test_every_edition_is_listed_with_its_review_state(patient) -> None:
    assert (
        "Baclofen Edition 1, published 2 March 2026; "
        "imported from the source document, not yet clinically reviewed"
    ) in page_of(patient.get("/about/")).section("What is published")


def test_the_publisher_is_not_named_until_a_setting_names_one(patient, settings) -> None:
    settings.PUBLISHER_NAME = ""
    page = page_of(patient.get("/about/"))
    assert page.section("Who publishes it") == "Publisher: not named."
    settings.PUBLISHER_NAME = "An organisation"
    page = page_of(patient.get("/about/"))
    assert page.section("Who publishes it") == "Publisher: An organisation."
