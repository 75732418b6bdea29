"""/api/v1/treatments/<slug or content_id>"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.universe import BACLOFEN, MUSCLE_RELAXANTS, NOW, World, uid
from treatments.api.v1.published import Published
from treatments.catalogue.restore import restore
from treatments.editions.document import Source
from treatments.editions.models import Edition
from treatments.publishing.actions import redirect, remove, withdraw

RELAXANTS = uid("muscle-relaxants")


@pytest.mark.parametrize("name", ["muscle-relaxants", "baclofen", "physiotherapy"])
def test_it_gives_all_that_the_live_edition_says(golden: Callable[..., Any], name: str) -> None:
    assert golden(f"/api/v1/treatments/{name}", f"treatment-{name}").status_code == 200


def test_its_content_id_answers_the_same_bytes(partner: Client) -> None:
    by_slug = partner.get("/api/v1/treatments/muscle-relaxants")
    by_id = partner.get(f"/api/v1/treatments/{RELAXANTS}")
    assert by_id.content == by_slug.content
    assert by_id.headers["ETag"] == by_slug.headers["ETag"]


def test_each_statement_carries_the_words_it_rests_on(partner: Client) -> None:
    (benefit,) = partner.get("/api/v1/treatments/muscle-relaxants").json()["benefits"]
    assert benefit["provenance"] == {
        "source": "leaflet",
        "first_line": 31,
        "last_line": 31,
        "words": "Can be an effective treatment when other types of medication have failed.",
        "repairs": [],
    }


def test_a_gap_is_shown_as_a_gap(partner: Client) -> None:
    physiotherapy = partner.get("/api/v1/treatments/physiotherapy").json()
    assert physiotherapy["how_it_works"] is None
    assert physiotherapy["side_effects"] == []
    assert physiotherapy["licence"] == "unknown: reuse not granted"
    assert physiotherapy["review"]["next_review"] is None
    assert physiotherapy["sources"][0]["published"] == "not stated"
    relaxants = partner.get("/api/v1/treatments/muscle-relaxants").json()
    assert {item["frequency"] for item in relaxants["side_effects"][0]["items"]} == {"not stated"}


@pytest.mark.parametrize(
    ("licences", "licence"),
    [
        (["OGL v3.0", "OGL v3.0"], "OGL v3.0"),
        (["OGL v3.0", "CC BY 4.0"], "OGL v3.0; CC BY 4.0"),
        (["OGL v3.0", ""], "unknown: reuse not granted"),
        ([], "unknown: reuse not granted"),
    ],
)
def test_a_licence_counts_only_if_every_source_states_one(
    licences: list[str], licence: str
) -> None:
    sources = tuple(Source(slug="leaflet", title="A leaflet", licence=one) for one in licences)
    edition = Edition(subject="treatment", body=replace(BACLOFEN, sources=sources).body)
    assert Published(edition, expires_at=NOW).licence == licence


def test_an_old_slug_leads_to_the_new_one_in_one_hop(world: World, client: Client) -> None:
    for number, slug in enumerate(("relaxants", "relaxing-medicines")):
        document = replace(MUSCLE_RELAXANTS, slug=slug)
        treatment = restore(document=document, by=world.author, at=NOW)
        world.publish(treatment, at=NOW + timedelta(minutes=number))
    for old in ("muscle-relaxants", "relaxants"):
        moved = client.get(f"/api/v1/treatments/{old}")
        assert moved.status_code == 301
        assert (
            moved.headers["Location"]
            == "https://treatments.example/api/v1/treatments/relaxing-medicines"
        )
    assert client.get("/api/v1/treatments/relaxing-medicines").status_code == 200
    assert client.get(f"/api/v1/treatments/{RELAXANTS}").status_code == 200


@pytest.mark.parametrize("where", ["deep-brain-stimulation", uid("deep-brain-stimulation")])
def test_a_withdrawn_one_answers_410_with_the_reason(
    golden: Callable[..., Any], where: str
) -> None:
    answer = golden(f"/api/v1/treatments/{where}", "treatment-withdrawn")
    assert answer.status_code == 410
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json()["reason"] == "We are checking this text with a specialist."


def test_a_gone_one_answers_likewise(world: World, client: Client) -> None:
    remove(copy=world.baclofen, explanation="We stopped it.", by=world.publisher, at=NOW)
    answer = client.get("/api/v1/treatments/baclofen")
    assert answer.status_code == 410
    problem = answer.json()
    assert (problem["state"], problem["reason"]) == ("gone", "We stopped it.")
    assert problem["withdrawn_at"] == "2026-03-03T09:00:00Z"
    assert problem["edition"]["number"] == 1


@pytest.mark.parametrize("where", ["baclofen", uid("baclofen")])
def test_a_redirected_one_leads_to_what_took_its_place_and_to_its_end(
    world: World, client: Client, where: str
) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)
    moved = client.get(f"/api/v1/treatments/{where}")
    assert moved.status_code == 301
    assert moved.headers["Location"].endswith("/api/v1/treatments/muscle-relaxants")
    assert moved.headers["Cache-Control"].startswith("public, max-age=30, ")
    other = "/api/v1/treatments/muscle-relaxants"
    assert client.get(other).json()["content_id"] == RELAXANTS
    listed = client.get("/api/v1/treatments").json()["results"]
    assert "baclofen" not in [row["slug"] for row in listed]
    withdraw(copy=world.muscle_relaxants, explanation="Checked.", by=world.publisher, at=NOW)
    assert client.get(f"/api/v1/treatments/{where}").status_code == 301
    assert client.get(other).json()["reason"] == "Checked."


@pytest.mark.parametrize(
    "where",
    ["never-heard-of", "botulinum-toxin", uid("never heard of"), uid("botulinum-toxin")],
)
def test_what_was_never_published_is_not_found(partner: Client, where: str) -> None:
    answer = partner.get(f"/api/v1/treatments/{where}")
    assert answer.status_code == 404
    assert "/api/v1/treatments lists all" in answer.json()["detail"]


def test_a_moment_is_told_in_utc_in_summer_too(world: World, client: Client) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen, at=NOW.replace(month=7))
    edition = client.get("/api/v1/treatments/baclofen").json()["edition"]
    assert edition["published_at"] == "2026-07-03T09:00:00Z"


def test_it_costs_few_queries(
    partner: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):  # where it is, its edition, and what is scheduled
        partner.get(f"/api/v1/treatments/{RELAXANTS}")
    with django_assert_num_queries(4):
        partner.get("/api/v1/treatments/muscle-relaxants")
