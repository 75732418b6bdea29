"""What pages say for machines: data that agrees with the page it stands on."""

import json
from dataclasses import replace
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, override_settings

from tests.pages.markup import page_of
from tests.schema_org import faults
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment
from treatments.catalogue.restore import restore
from treatments.editions.document import DystoniaType, Term
from treatments.editions.models import Edition
from treatments.pages import for_machines
from treatments.publishing.reviewing import confirm_still_right
from treatments.publishing.urgent import publish_urgently

KINDS_OF_PAGE = {
    "/": "WebSite",
    "/treatments/baclofen/": "MedicalWebPage",
    "/compare/all/": "MedicalWebPage",
    "/side-effects/": "MedicalWebPage",
    "/side-effects/drowsiness/": "MedicalWebPage",
    "/types/": "MedicalWebPage",
    "/types/generalised/": "MedicalWebPage",
    "/about/": "AboutPage",
    "/privacy/": "WebPage",
}


def described(client: Client, address: str) -> dict[str, Any]:
    """The one block of data on a page."""
    page = page_of(client.get(address))
    (script,) = page.data
    return json.loads(page.words(script))


@pytest.mark.parametrize("address", KINDS_OF_PAGE)
def test_a_page_says_what_it_is_and_where(patient: Client, address: str) -> None:
    said = described(patient, address)
    assert said["@type"] == KINDS_OF_PAGE[address]
    assert said["url"] == f"{settings.SITE_URL}{address}"
    assert list(faults(said)) == []


def test_a_treatment_is_described_in_the_words_of_its_page(patient: Client) -> None:
    page = page_of(patient.get("/treatments/muscle-relaxants/"))
    said = described(patient, "/treatments/muscle-relaxants/")
    treatment = said["mainEntity"]
    assert treatment["name"] == page.heading
    assert treatment["description"] in page.section("What is it?")
    side_effects = page.section("What are the side effects, and how often?")
    assert [one["name"] for one in treatment["adverseOutcome"]] == ["drowsiness", "dizziness"]
    assert all(one["name"] in side_effects for one in treatment["adverseOutcome"])
    assert said["dateModified"] == "2026-03-02"
    assert said["isBasedOn"]["name"] == "Treatment options for dystonia"
    assert "lastReviewed" not in said


def test_the_comparison_has_every_treatment_with_its_own_page(patient: Client) -> None:
    about = described(patient, "/compare/all/")["about"]
    assert about["name"] == "Dystonia"
    assert {one["name"]: one["url"] for one in about["possibleTreatment"]} == {
        "Baclofen": f"{settings.SITE_URL}/treatments/baclofen/",
        "Muscle relaxants": f"{settings.SITE_URL}/treatments/muscle-relaxants/",
        "Physiotherapy": f"{settings.SITE_URL}/treatments/physiotherapy/",
    }


def test_the_first_page_lists_the_live_treatments_without_ranking_them(patient: Client) -> None:
    listed = described(patient, "/")["mainEntity"]
    names = [one["name"] for one in listed["itemListElement"]]
    assert names == ["Baclofen", "Muscle relaxants", "Physiotherapy"]
    assert listed["itemListOrder"] == "https://schema.org/ItemListUnordered"


@override_settings(PUBLISHER_NAME="A society")
def test_the_first_page_credits_a_publisher_once_there_is_one(patient: Client) -> None:
    assert described(patient, "/")["creditText"] == "A society"


def test_a_page_about_a_type_is_about_that_condition(patient: Client) -> None:
    said = described(patient, "/types/generalised/")
    assert said["about"] == {"@type": "MedicalCondition", "name": "generalised dystonia"}


def test_words_for_several_types_are_no_condition() -> None:
    several = DystoniaType("most", "most types", is_group=True)
    said = json.loads(for_machines.dystonia_type(several, []))
    assert (said["name"], said["about"]["name"]) == ("most types", "Dystonia")
    one = DystoniaType("generalised", "generalised dystonia")
    assert json.loads(for_machines.dystonia_type(one, []))["about"]["name"] == one.name


def test_the_glossary_is_described_once_a_word_is_explained(world: World, as_patient: Any) -> None:
    assert not page_of(as_patient("/glossary/")).data
    explained = Term("daily-doses", "daily doses", "Doses taken every day.", (), "leaflet#L25")
    world.publish(restore(document=replace(BACLOFEN, terms=(explained,)), by=world.author, at=NOW))
    page = page_of(as_patient("/glossary/"))
    said = json.loads(page.words(page.data[0]))
    assert said["@type"] == "DefinedTermSet"
    assert said["hasDefinedTerm"]["name"] == "daily doses"
    assert list(faults(said)) == []


def confirm(world: World, treatment: Any) -> None:
    """The reviewer says that a treatment's text is still right."""
    confirm_still_right(
        copy=treatment,
        shown_digest=Edition.objects.filter(slug=treatment.slug).latest("number").digest,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=NOW,
    )


def test_a_review_is_dated_once_all_of_the_page_is_reviewed(world: World, as_patient: Any) -> None:
    confirm(world, world.baclofen)
    assert reviewed(as_patient, "/treatments/baclofen/") == "2026-03-03"
    assert reviewed(as_patient, "/compare/all/") is None
    confirm(world, world.muscle_relaxants)
    confirm(world, world.physiotherapy)
    assert reviewed(as_patient, "/compare/all/") == "2026-03-03"


def test_words_changed_urgently_since_a_review_are_not_dated_by_it(
    world: World, as_patient: Any
) -> None:
    confirm(world, world.baclofen)
    draft = world.reword_a_benefit(world.baclofen, "May help some people.")
    publish_urgently(
        copy=draft,
        note="We took back what we said.",
        reason="It could harm somebody today.",
        shown_digest=assemble(Treatment.objects.get(pk=draft.pk)).digest,
        by=world.publisher,
        at=NOW,
    )
    page = page_of(as_patient("/treatments/baclofen/"))
    assert "Last reviewed 3 March 2026." in page.text
    assert reviewed(as_patient, "/treatments/baclofen/") is None


def reviewed(as_patient: Any, address: str) -> str | None:
    page = page_of(as_patient(address))
    return json.loads(page.words(page.data[0])).get("lastReviewed")


@pytest.mark.parametrize(
    "address",
    [
        "/treatments/deep-brain-stimulation/",
        "/treatments/baclofen/on/2026-03-02/",
        "/treatments/baclofen/changes/",
        "/no-such-page/",
    ],
)
def test_what_is_not_the_present_text_is_not_described(patient: Client, address: str) -> None:
    assert not page_of(patient.get(address)).data


def test_words_of_staff_cannot_end_the_data(world: World, as_patient: Any) -> None:
    evil = "</script><script>alert(1)</script>"
    changed = replace(BACLOFEN, what_it_is=replace(BACLOFEN.what_it_is, text=evil))
    world.publish(restore(document=changed, by=world.author, at=NOW))
    page = page_of(as_patient("/treatments/baclofen/"))
    (script,) = page.data
    assert json.loads(page.words(script))["mainEntity"]["description"] == evil
