"""/api/v1/statements/<uid>"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.api.conftest import ASKED
from tests.universe import BACLOFEN, NOW, World, uid
from treatments.catalogue.restore import restore
from treatments.publishing.actions import redirect, remove, withdraw

EFFECTIVE = uid("baclofen effective")
ADDRESS = f"/api/v1/statements/{EFFECTIVE}"


def test_it_is_told_as_the_live_edition_words_it(golden: Callable[..., Any]) -> None:
    said = golden(ADDRESS, "statement").json()
    assert said["part"] == "benefit"
    assert said["said"]["benefit"]["text"].startswith("Daily doses of baclofen")
    assert said["treatment"]["slug"] == "baclofen"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("relaxants can be effective", "benefit"),
        ("relaxants withdrawal", "drawback"),
        ("baclofen nausea", "side_effect"),
        ("baclofen generalised", "fit"),
    ],
)
def test_each_kind_of_statement_has_an_address(partner: Client, name: str, part: str) -> None:
    statement = partner.get(f"/api/v1/statements/{uid(name)}").json()
    assert statement["part"] == part
    assert [key for key, value in statement["said"].items() if value] == [part]


def test_a_side_effect_keeps_the_words_around_it(partner: Client) -> None:
    said = partner.get(f"/api/v1/statements/{uid('baclofen nausea')}").json()["said"]
    assert said["side_effect"]["lead_in"] == "Common side effects include"
    assert [item["text"] for item in said["side_effect"]["items"]] == ["nausea"]


def test_every_statement_of_a_treatment_leads_to_its_address(partner: Client) -> None:
    (benefit,) = partner.get("/api/v1/treatments/baclofen").json()["benefits"]
    assert benefit["url"] == f"https://treatments.example{ADDRESS}"


def test_a_uid_survives_rewording(world: World, client: Client) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    assert "Daily doses" in client.get(ADDRESS).content.decode(), "a draft is nothing"
    world.publish(world.baclofen, at=NOW)
    assert client.get(ADDRESS).json()["said"]["benefit"]["text"] == "May help some people."


def test_one_that_a_later_edition_left_out_is_told_to_be_gone(world: World, client: Client) -> None:
    document = replace(BACLOFEN, benefits=(replace(BACLOFEN.benefits[0], uid=uid("another")),))
    restore(document=document, by=world.author, at=NOW)
    world.publish(world.baclofen, note="Said in other words.", at=NOW)
    answer = client.get(ADDRESS)
    assert answer.status_code == 410
    problem = answer.json()
    assert (problem["state"], problem["reason"]) == ("removed", "Said in other words.")
    assert problem["ended_at"] == "2026-03-03T09:00:00Z"
    assert problem["edition"]["number"] == 1
    assert client.get(f"/api/v1/statements/{uid('another')}").status_code == 200


@pytest.mark.parametrize(("end", "state"), [(withdraw, "withdrawn"), (remove, "gone")])
def test_it_ends_with_its_treatment(world: World, client: Client, end: Any, state: str) -> None:
    end(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW)
    problem = client.get(ADDRESS).json()
    assert (problem["status"], problem["state"], problem["reason"]) == (
        410,
        state,
        "Being checked.",
    )


def test_or_when_another_treatment_takes_its_place(world: World, client: Client) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)
    assert client.get(ADDRESS).json()["state"] == "replaced"


def test_one_that_readers_never_met_is_not_found(world: World, client: Client) -> None:
    changed = replace(BACLOFEN.benefits[0], uid=uid("scheduled"))
    restore(document=replace(BACLOFEN, benefits=(changed,)), by=world.author, at=NOW)
    world.publish(world.baclofen, at=ASKED + timedelta(hours=1))
    for name in ("never heard of", "scheduled"):
        assert client.get(f"/api/v1/statements/{uid(name)}").status_code == 404
    assert client.get("/api/v1/statements/no-uuid").status_code == 404


def test_it_costs_few_queries(
    partner: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        partner.get(ADDRESS)
