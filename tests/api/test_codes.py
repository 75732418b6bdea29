"""/api/v1/codes: what carries a code of another vocabulary."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.draft_guard import draft_guard
from tests.universe import BACLOFEN, NOW, PHYSIOTHERAPY, World
from treatments.catalogue.restore import restore
from treatments.editions.document import Code

MESH = Code("mesh", "D001418", "exact", "2015", "A list of headings", name="Baclofen")
ATC = Code("atc", "M03BX01", "exact", "2026-04-25", "A list", checked_on="2026-04-25")
MONDO = Code("mondo", "MONDO:0000476", "exact", "2026-08-21", "A list of matches")
WIDER = replace(MESH, relation="broader")
TYPE = replace(BACLOFEN.dystonia_types[0], codes=(MONDO,))


@pytest.fixture
def coded(world: World) -> World:
    """Baclofen is published with codes, and so is the type that it names."""
    for code in (MESH, ATC):
        world.baclofen.codes.create(**row(code))
    named = world.baclofen.fits.get().dystonia_type
    named.codes.create(**row(MONDO))
    restore(document=BACLOFEN, by=world.author, at=NOW)
    world.publish(world.baclofen)
    return world


def row(code: Code) -> dict[str, Any]:
    """The columns of a code."""
    names = ("system", "code", "relation", "version", "source", "name")
    return {name: getattr(code, name) for name in names} | {"checked_on": code.checked_on or None}


def ask(query: str) -> Any:
    with draft_guard():
        return Client().get(f"/api/v1/codes{query}")


def test_a_code_leads_to_the_treatment_that_carries_it(coded: World) -> None:
    answer = ask("?system=mesh&code=D001418")
    said = answer.json()
    assert (answer.status_code, said["system"], said["code"]) == (200, "mesh", "D001418")
    (found,) = said["treatments"]
    assert found["treatment"]["slug"] == "baclofen"
    assert found["code"] == {
        "system": "mesh",
        "code": "D001418",
        "name": "Baclofen",
        "relation": "exact",
        "version": "2015",
        "source": "A list of headings",
        "checked_on": None,
    }
    assert said["dystonia_types"] == []


def test_a_code_leads_to_a_type_of_dystonia(coded: World) -> None:
    said = ask("?system=mondo&code=MONDO:0000476").json()
    (found,) = said["dystonia_types"]
    assert found["dystonia_type"]["slug"] == "generalised"
    assert found["code"]["relation"] == "exact"
    # The treatment only names the type.
    assert said["treatments"] == []


def test_a_treatment_and_a_type_say_their_codes(coded: World) -> None:
    treatment = Client().get("/api/v1/treatments/baclofen").json()
    assert [code["code"] for code in treatment["codes"]] == ["M03BX01", "D001418"]
    assert treatment["codes"][0]["checked_on"] == "2026-04-25"
    named = Client().get("/api/v1/dystonia-types/generalised").json()
    assert [code["code"] for code in named["codes"]] == ["MONDO:0000476"]


def test_a_code_of_a_draft_is_nobodys(world: World) -> None:
    world.baclofen.codes.create(**row(MESH))
    assert ask("?system=mesh&code=D001418").json()["treatments"] == []
    assert Client().get("/api/v1/treatments/baclofen").json()["codes"] == []


def test_a_broader_code_leads_to_all_that_carry_it_and_says_so(coded: World) -> None:
    world = coded
    world.baclofen.codes.filter(system="mesh").update(relation="broader")
    world.physiotherapy.codes.create(**row(WIDER))
    for document, treatment in ((BACLOFEN, world.baclofen), (PHYSIOTHERAPY, world.physiotherapy)):
        restore(document=document, by=world.author, at=NOW)
        world.publish(treatment)
    found = ask("?system=mesh&code=D001418").json()["treatments"]
    assert [(one["treatment"]["slug"], one["code"]["relation"]) for one in found] == [
        ("baclofen", "broader"),
        ("physiotherapy", "broader"),
    ]


def test_what_nothing_carries_is_an_answer(partner: Client) -> None:
    answer = partner.get("/api/v1/codes?system=atc&code=M03")
    assert answer.status_code == 200
    assert answer.json() == {
        "system": "atc",
        "code": "M03",
        "treatments": [],
        "dystonia_types": [],
    }


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("", "system", "“system” is missing: send one of atc, mesh, mondo."),
        ("?code=D001418", "system", "“system” is missing"),
        ("?system=snomed&code=1", "system", "“system” cannot be “snomed”"),
        ("?system=mesh", "code", "“code” is missing: send one of MeSH, such as D001418."),
        ("?system=mesh&code=", "code", "“code” is empty"),
        ("?system=mesh&code=d001418", "code", "“d001418” is no code of MeSH"),
        ("?system=mondo&code=0000476", "code", "which look like MONDO:0000476."),
        ("?system=mesh&code=%00", "code", "NUL"),
        ("?system=mesh&code=D001418%0A", "code", "is no code of MeSH"),
        ("?system=mesh&code=D%D9%A0%D9%A1", "code", "is no code of MeSH"),
        ("?system=mesh&code=D001418&x=1", "x", "There is no parameter “x”"),
    ],
)
def test_what_is_asked_wrongly_is_told_what_to_change(
    partner: Client, query: str, name: str, words: str
) -> None:
    answer = partner.get(f"/api/v1/codes{query}")
    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert name in [one["name"] for one in answer.json()["parameters"]]
    assert words in answer.json()["detail"]


def test_it_costs_the_same_whatever_is_published(coded: World) -> None:
    with CaptureQueriesContext(connection) as queries:
        Client().get("/api/v1/codes?system=mesh&code=D001418")
    assert len(queries) <= 2
