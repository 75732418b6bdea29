"""/api/v1/treatments"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.universe import NOW, World
from treatments.publishing.actions import withdraw


def slugs(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.json()
    return [treatment["slug"] for treatment in answer.json()["results"]]


def refused(answer: Any) -> str:
    assert answer.status_code == 400
    return str(answer.json()["detail"])


def test_it_lists_what_is_live_by_slug(golden: Callable[..., Any]) -> None:
    answer = golden("/api/v1/treatments", "treatments")
    assert slugs(answer) == ["baclofen", "muscle-relaxants", "physiotherapy"]


def test_neither_a_withdrawn_treatment_nor_a_draft_is_in_it(partner: Client) -> None:
    body = partner.get("/api/v1/treatments").content.decode()
    assert "deep-brain-stimulation" not in body
    assert "botulinum-toxin" not in body


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind=medicine", ["baclofen", "muscle-relaxants"]),
        ("kind=injection", []),
        ("effect=drowsiness", ["baclofen", "muscle-relaxants"]),
        ("effect=nausea", ["baclofen"]),
        ("dystonia_type=generalised", ["baclofen"]),
        ("kind=medicine&effect=dizziness", ["muscle-relaxants"]),
        ("kind=therapy&effect=nausea", []),
    ],
)
def test_filters_narrow_it(partner: Client, query: str, found: list[str]) -> None:
    assert slugs(partner.get(f"/api/v1/treatments?{query}")) == found


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        (
            "kind=pills",
            "“kind” cannot be “pills”: it is one of injection, medicine, therapy, surgery.",
        ),
        ("effect=%20nausea", "“effect” is not the slug of a side effect."),
        ("effect=%20", "“effect” is not the slug of a side effect."),
        ("dystonia_type=ä", "“dystonia_type” is not the slug of a type of dystonia."),
        ("effect=drowsyness", "“effect”: nothing published ever mentioned “drowsyness”."),
        ("dystonia_type=general", "“dystonia_type”: nothing published ever mentioned “general”."),
    ],
)
def test_a_value_that_cannot_be_meant_is_refused(
    partner: Client, query: str, sentence: str
) -> None:
    assert refused(partner.get(f"/api/v1/treatments?{query}")) == sentence


def test_a_word_of_a_withdrawn_treatment_is_no_mistake(world: World, client: Client) -> None:
    withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW)
    assert slugs(client.get("/api/v1/treatments?effect=nausea")) == []


def test_a_word_is_unknown_until_an_edition_with_it_is_live(world: World, client: Client) -> None:
    effect = world.baclofen.side_effects.first().effect
    effect.slug = "still-secret"
    effect.save()
    address = "/api/v1/treatments?effect=still-secret"
    assert "still-secret" in refused(client.get(address)), "it is in a draft"
    world.publish(world.baclofen, at=timezone.now() + timedelta(days=1))
    assert "still-secret" in refused(client.get(address)), "its edition is scheduled"
    assert "still-secret" not in client.get("/api/v1/effects").content.decode()
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen, at=NOW)
    assert slugs(client.get(address)) == ["baclofen"]


def test_it_costs_as_many_queries_for_many_treatments_as_for_few(
    partner_of_many: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):  # the log's state, for the ETag; the page; what is next
        few = partner_of_many.get("/api/v1/treatments?page_size=1")
    with django_assert_num_queries(3):
        many = partner_of_many.get("/api/v1/treatments")
    assert (len(slugs(few)), len(slugs(many))) == (1, 12)


def test_a_new_edition_is_in_it_at_once(world: World, client: Client) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen, at=NOW)
    (baclofen, *_) = client.get("/api/v1/treatments").json()["results"]
    assert baclofen["edition"]["number"] == 2
