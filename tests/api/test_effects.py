"""/api/v1/effects and /api/v1/effects/<slug>"""

from collections.abc import Callable
from typing import Any

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.universe import NOW, World
from treatments.publishing.actions import withdraw


def test_it_lists_every_effect_that_is_mentioned(golden: Callable[..., Any]) -> None:
    effects = golden("/api/v1/effects", "effects").json()["results"]
    assert [effect["slug"] for effect in effects] == ["dizziness", "drowsiness", "nausea"]


def test_an_effect_names_the_treatments_that_mention_it(golden: Callable[..., Any]) -> None:
    effect = golden("/api/v1/effects/drowsiness", "effect-drowsiness").json()
    assert [one["slug"] for one in effect["treatments"]] == ["baclofen", "muscle-relaxants"]


def test_it_gives_each_treatments_own_words_and_only_those(partner: Client) -> None:
    effect = partner.get("/api/v1/effects/drowsiness").json()
    lead_ins = [one["side_effects"][0]["lead_in"] for one in effect["treatments"]]
    assert lead_ins == ["Common side effects include", "Side effects include"]
    for treatment in effect["treatments"]:
        (group,) = treatment["side_effects"]
        assert [item["effect"]["slug"] for item in group["items"]] == ["drowsiness"]


def test_a_withdrawn_treatment_is_no_longer_among_them(world: World, client: Client) -> None:
    withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW)
    effect = client.get("/api/v1/effects/drowsiness").json()
    assert [one["slug"] for one in effect["treatments"]] == ["muscle-relaxants"]
    assert client.get("/api/v1/effects/nausea").status_code == 404


def test_where_two_editions_word_it_differently_the_latest_wins(
    world: World, client: Client
) -> None:
    effect = world.baclofen.side_effects.get(effect__slug="drowsiness").effect
    effect.name = "sleepiness"
    effect.save()
    world.publish(world.baclofen, at=NOW)
    assert client.get("/api/v1/effects/drowsiness").json()["name"] == "sleepiness"
    names = {one["name"] for one in client.get("/api/v1/effects").json()["results"]}
    assert "sleepiness" in names
    assert "drowsiness" not in names


def test_an_effect_costs_two_queries(
    partner: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):  # who mentions it; what is scheduled
        partner.get("/api/v1/effects/drowsiness")
    with django_assert_num_queries(3):
        partner.get("/api/v1/effects")
