"""/api/v1/comparisons?t=<treatment>&t=<treatment>"""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.universe import NOW, World, uid
from treatments.publishing.actions import redirect

ADDRESS = "/api/v1/comparisons"
PAIR = f"{ADDRESS}?t=baclofen&t=muscle-relaxants"


def test_it_puts_treatments_side_by_side_as_the_page_does(golden: Callable[..., Any]) -> None:
    comparison = golden(PAIR, "comparison").json()
    slugs = [treatment["slug"] for treatment in comparison["treatments"]]
    assert slugs == ["baclofen", "muscle-relaxants"]
    assert comparison["canonical_url"].endswith(reverse("pages:comparison", args=[slugs]))
    by_slug = {effect["slug"]: effect["mentioned_by"] for effect in comparison["effects"]}
    assert by_slug == {
        "dizziness": ["muscle-relaxants"],
        "drowsiness": ["baclofen", "muscle-relaxants"],
        "nausea": ["baclofen"],
    }


@pytest.mark.parametrize(
    "query",
    [
        "t=muscle-relaxants&t=baclofen",
        "t=baclofen&t=baclofen&t=muscle-relaxants",
        f"t={uid('baclofen')}&t=muscle-relaxants",
        f"t={uid('muscle-relaxants')}&t={uid('baclofen')}",
    ],
)
def test_a_choice_has_one_address(partner: Client, query: str) -> None:
    answer = partner.get(f"{ADDRESS}?{query}")
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"https://treatments.example{PAIR}"


def test_three_can_be_compared(partner: Client) -> None:
    answer = partner.get(f"{PAIR}&t=physiotherapy")
    assert len(answer.json()["treatments"]) == 3


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?t=baclofen",
        "?t=baclofen&t=baclofen",
        f"?t=baclofen&t={uid('baclofen')}",
        f"?{'t=a&' * 9}",
        "?t=a&t=b&t=c&t=d",
    ],
)
def test_it_takes_two_or_three(partner: Client, query: str) -> None:
    answer = partner.get(ADDRESS + query)
    assert answer.status_code == 400
    if "t=a&t=a" not in query:
        assert answer.json()["detail"] == "“t” is given for 2 or 3 different treatments."


@pytest.mark.parametrize("name", ["never-heard-of", "botulinum-toxin", "💊", "a b", "x" * 5000])
def test_one_that_was_never_published_is_named(partner: Client, name: str) -> None:
    answer = partner.get(ADDRESS, {"t": ["baclofen", name]})
    assert answer.status_code == 400
    assert "nothing was ever published as" in answer.json()["detail"]


def test_one_that_was_withdrawn_says_why(partner: Client) -> None:
    answer = partner.get(f"{ADDRESS}?t=baclofen&t=deep-brain-stimulation")
    assert answer.status_code == 410
    assert answer.json()["reason"] == "We are checking this text with a specialist."


def test_one_that_was_replaced_is_compared_as_what_took_its_place(
    world: World, client: Client
) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)
    moved = client.get(f"{ADDRESS}?t=baclofen&t=physiotherapy")
    assert moved.headers["Location"].endswith("?t=muscle-relaxants&t=physiotherapy")


def test_it_costs_one_query(
    partner: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        partner.get(PAIR)
