"""What a document says in the words of schema.org, and what it is not made to say."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.schema_org import faults
from tests.universe import BACLOFEN, DEEP_BRAIN_STIMULATION, MUSCLE_RELAXANTS, PHYSIOTHERAPY
from treatments.editions.document import KINDS, Code, Source, Sourced, Term
from treatments.editions.json_ld import entities, pages
from treatments.editions.json_ld.pages import Facts, Place
from treatments.editions.json_ld.script import script_text

HOME = Place("Treatments", "https://example.org/")
HERE = Place("Baclofen", "https://example.org/treatments/baclofen/", HOME)
FACTS = Facts("en-GB", date(2026, 3, 2), None, BACLOFEN.sources)


def test_a_treatment_is_the_main_thing_of_a_medical_page_about_dystonia() -> None:
    assert pages.treatment_page(BACLOFEN, HERE, FACTS) == {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": "Baclofen",
        "url": "https://example.org/treatments/baclofen/",
        "inLanguage": "en-GB",
        "dateModified": "2026-03-02",
        "isBasedOn": {"@type": "CreativeWork", "name": "Treatment options for dystonia"},
        "breadcrumb": "Treatments > Baclofen",
        "about": {"@type": "MedicalCondition", "name": "Dystonia"},
        "mainEntity": {
            "@type": "MedicalTherapy",
            "name": "Baclofen",
            "description": "A treatment for dystonia.",
            "adverseOutcome": [
                {"@type": "MedicalEntity", "name": "nausea"},
                {"@type": "MedicalEntity", "name": "drowsiness"},
            ],
        },
    }


@pytest.mark.parametrize(
    ("document", "types"),
    [
        (BACLOFEN, "MedicalTherapy"),
        (MUSCLE_RELAXANTS, "MedicalTherapy"),
        (PHYSIOTHERAPY, "PhysicalTherapy"),
        (replace(PHYSIOTHERAPY, name=Sourced("Speech therapy")), "MedicalTherapy"),
        (replace(BACLOFEN, name=Sourced("Physiotherapy")), "MedicalTherapy"),
        (DEEP_BRAIN_STIMULATION, ["SurgicalProcedure", "MedicalTherapy"]),
    ],
)
def test_the_types_follow_from_the_kind(document: Any, types: Any) -> None:
    assert entities.treatment(document)["@type"] == types


def test_every_kind_has_types() -> None:
    assert set(entities.TYPES) == set(KINDS)


def test_every_kind_of_treatment_is_one_for_schema_org() -> None:
    """Whatever its kind, a condition may have it as a possible treatment."""
    for kind in KINDS:
        others = [(replace(BACLOFEN, kind=kind), "https://example.org/b/")]
        assert not list(faults(pages.comparison(others, HERE, FACTS)))


def test_what_the_source_does_not_say_is_left_out() -> None:
    silent = replace(PHYSIOTHERAPY, what_it_is=Sourced())
    assert entities.treatment_in_full(silent) == {
        "@type": "PhysicalTherapy",
        "name": "Physiotherapy",
    }


def test_no_drug_no_place_in_the_body_and_no_one_sided_notes_are_made_up() -> None:
    for document in (BACLOFEN, MUSCLE_RELAXANTS, PHYSIOTHERAPY, DEEP_BRAIN_STIMULATION):
        said = script_text(pages.treatment_page(document, HERE, FACTS))
        for word in ("drug", "Drug", "bodyLocation", "Notes", "reviewedBy", "procedureType"):
            assert f'"{word}' not in said


def test_a_side_effect_in_two_groups_is_said_once() -> None:
    twice = replace(BACLOFEN, side_effect_groups=BACLOFEN.side_effect_groups * 2)
    assert len(entities.treatment_in_full(twice)["adverseOutcome"]) == 2


def test_the_day_of_a_review_stands_only_where_there_was_one() -> None:
    assert "lastReviewed" not in pages.treatment_page(BACLOFEN, HERE, FACTS)
    reviewed = replace(FACTS, reviewed=date(2026, 3, 9))
    assert pages.treatment_page(BACLOFEN, HERE, reviewed)["lastReviewed"] == "2026-03-09"


def source(**stated: str) -> dict[str, Any]:
    return entities.source_in_full(Source(slug="s", title="A leaflet", **stated))


def test_a_source_says_what_it_states() -> None:
    assert source() == {"@type": "CreativeWork", "name": "A leaflet"}
    assert source(publisher="A society")["creditText"] == "A society"
    assert source(address="https://example.org/a")["url"] == "https://example.org/a"
    assert source(published="2019-05")["datePublished"] == "2019-05"
    assert "datePublished" not in source(published="spring 2019")
    assert source(licence="https://example.org/l")["license"] == "https://example.org/l"
    named = {"@type": "CreativeWork", "name": "Free to copy"}
    assert source(licence="Free to copy")["license"] == named


def test_only_words_with_an_explanation_are_defined() -> None:
    explained, bare = Term("gaba", "GABA", "A neurotransmitter."), Term("focal", "focal")
    said = pages.glossary([explained, bare], HERE, FACTS)
    assert said["hasDefinedTerm"] == {
        "@type": "DefinedTerm",
        "name": "GABA",
        "description": "A neurotransmitter.",
    }
    assert pages.glossary([bare], HERE, FACTS) == {}


def test_the_list_on_the_first_page_says_that_its_order_means_nothing() -> None:
    said = pages.home(HOME, FACTS, [("Baclofen", HERE.address)], "")
    assert said["mainEntity"]["itemListOrder"] == "https://schema.org/ItemListUnordered"
    assert "creditText" not in said
    assert "mainEntity" not in pages.home(HOME, FACTS, [], "")
    assert pages.home(HOME, FACTS, [], "A society")["creditText"] == "A society"


def test_no_text_can_end_the_element_it_stands_in() -> None:
    evil = "</script><script>alert(1)</script><!-- & \u2028"
    said = script_text({"name": evil})
    assert not set("<>&\u2028") & set(said)
    assert json.loads(said) == {"name": evil}


def everything() -> list[dict[str, Any]]:
    """Every kind of page, with every property that may stand on it."""
    full = Source("s", "A leaflet", "A society", "https://example.org/a", "2019", "Free to copy")
    facts = replace(FACTS, reviewed=date(2026, 3, 9), sources=(full, full))
    term = Term("gaba", "GABA", "A neurotransmitter.", ("an acid",))
    named = replace(BACLOFEN, also_known_as=("a brand", "another"))
    surgery = (DEEP_BRAIN_STIMULATION, "https://example.org/treatments/dbs/")
    return [
        pages.treatment_page(named, HERE, facts),
        pages.comparison([(named, HERE.address), surgery], HERE, facts),
        pages.medical_page(HERE, facts, about="generalised dystonia", mentions="nausea"),
        pages.page(HERE, facts),
        pages.about(HERE, facts),
        pages.home(HOME, facts, [("Baclofen", HERE.address)], "A society"),
        pages.glossary([term], HERE, facts),
    ]


def test_every_property_stands_where_schema_org_allows_it() -> None:
    for said in everything():
        assert list(faults(said)) == []


PLANTED = {
    "lastReviewed on a treatment": {"mainEntity": {"@type": "MedicalTherapy", "lastReviewed": "1"}},
    "surgery that is no therapy": {
        "about": {
            "@type": "MedicalCondition",
            "possibleTreatment": {"@type": "SurgicalProcedure", "name": "DBS"},
        }
    },
    "an outcome of plain surgery": {
        "mainEntity": {
            "@type": "SurgicalProcedure",
            "adverseOutcome": {"@type": "MedicalEntity", "name": "pain"},
        }
    },
    "an outcome in words": {"mainEntity": {"@type": "MedicalTherapy", "adverseOutcome": "pain"}},
    "a date in words": {"dateModified": "in March"},
    "a property nobody looked up": {"positiveNotes": "It works."},
    "a type nobody looked up": {"mainEntity": {"@type": "Drug", "name": "baclofen"}},
    "nothing at all": {"name": ""},
}


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_fault_is_named(planted: str) -> None:
    honest = pages.page(HERE, FACTS, kind="MedicalWebPage")
    assert not list(faults(honest))
    assert list(faults(honest | PLANTED[planted]))


def test_codes_stand_for_the_very_thing_and_never_for_more() -> None:
    exact = Code("mesh", "D001418", "exact", "2015", "A list")
    broader = Code("atc", "M03", "broader", "2026", "A list")
    said = entities.code((exact, broader))
    node = {"@type": "MedicalCode", "codeValue": "D001418", "codingSystem": "MeSH"}
    assert said == {"code": node}
    assert entities.code((broader,)) == {}
    coded = pages.treatment_page(BACLOFEN, HERE, FACTS)
    coded["mainEntity"] |= said
    assert not list(faults(coded))


def test_a_page_says_no_code_that_does_not_stand_on_it() -> None:
    coded = replace(BACLOFEN, codes=(Code("mesh", "D001418", "exact", "2015", "A list"),))
    assert "code" not in entities.treatment_in_full(coded)
