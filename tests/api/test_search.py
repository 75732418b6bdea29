"""/api/v1/search?q=<words>"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from tests.api.conftest import ASKED
from tests.universe import NOW, World
from treatments.editions.search.models import Synonym
from treatments.publishing.actions import withdraw

ADDRESS = "/api/v1/search"


def slugs(client: Client, words: str) -> list[str]:
    return [row["slug"] for row in client.get(ADDRESS, {"q": words}).json()["results"]]


def test_it_finds_treatments_and_words_and_says_where(golden: Callable[..., Any]) -> None:
    found = golden(f"{ADDRESS}?q=nausea", "search").json()
    assert [row["slug"] for row in found["results"]] == ["baclofen"]
    assert [word["slug"] for word in found["words"]] == ["nausea"]
    pieces = found["results"][0]["lines"][0]["pieces"]
    assert {"text": "nausea", "marked": True} in pieces


def test_it_finds_every_treatment_that_has_the_word(partner: Client) -> None:
    # Which comes first, where both have it alike, the two databases decide each for itself.
    assert set(slugs(partner, "drowsiness")) == {"baclofen", "muscle-relaxants"}


def test_only_what_is_live_is_found(world: World, client: Client) -> None:
    assert slugs(client, "reversible") == [], "withdrawn"
    world.reword_a_benefit(world.baclofen, "A zebra helps.")
    assert slugs(client, "zebra") == [], "a draft"
    world.publish(world.baclofen, at=ASKED + timedelta(hours=1))
    assert slugs(client, "zebra") == [], "scheduled"
    withdraw(copy=world.muscle_relaxants, explanation="Checked.", by=world.publisher, at=NOW)
    assert slugs(client, "dizziness") == []


def test_a_misspelt_word_gets_a_suggestion(partner: Client) -> None:
    assert partner.get(ADDRESS, {"q": "drowzyness"}).json()["suggestion"] == "drowsiness"


def test_a_synonym_is_told_at_once(world: World, client: Client) -> None:
    held = client.get(ADDRESS, {"q": "sleepy"}).headers["ETag"]
    Synonym.objects.create(typed="sleepy", ours="drowsiness")
    answer = client.get(ADDRESS, {"q": "sleepy"}, headers={"If-None-Match": held})
    assert answer.status_code == 200
    assert answer.json()["also_searched_for"] == ["drowsiness"]


@pytest.mark.parametrize(
    "words", ["?", " ", '"', "%", "'; drop", "💊", "a" * 5000, "(" * 200, "\\"]
)
def test_anything_may_be_typed(partner: Client, words: str) -> None:
    assert partner.get(ADDRESS, {"q": words}).status_code == 200


def test_without_words_it_says_what_is_missing(partner: Client) -> None:
    answer = partner.get(ADDRESS)
    assert answer.status_code == 400
    assert answer.json()["detail"] == "“q” is missing: give the words to look for."


def test_a_word_near_one_that_is_passed_over_finds_nothing(partner: Client) -> None:
    for words in ("\x82h\U00067182\U000443eb\xab", "h"):
        assert partner.get(ADDRESS, {"q": words}).status_code == 200
