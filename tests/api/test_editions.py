"""/api/v1/treatments/<treatment>/editions: only what readers have met"""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.api.conftest import ASKED
from tests.universe import NOW, World, uid
from treatments.editions.models import Edition
from treatments.publishing.actions import cancel_scheduled, withdraw

ADDRESS = "/api/v1/treatments/baclofen/editions"


def reworded(world: World, text: str, **how: Any) -> Edition:
    world.reword_a_benefit(world.baclofen, text)
    return world.publish(world.baclofen, **how)


def numbers(client: Client) -> list[int]:
    return [edition["number"] for edition in client.get(ADDRESS).json()["results"]]


def test_all_that_was_published_is_listed_the_newest_first(world: World, client: Client) -> None:
    reworded(world, "May help some people.", at=NOW)
    newest, oldest = client.get(ADDRESS).json()["results"]
    assert (newest["number"], newest["live"], newest["shown"]) == (2, True, True)
    assert (oldest["number"], oldest["live"], oldest["shown"]) == (1, False, True)
    assert oldest["published_at"] == "2026-03-02T10:00:00Z"
    assert newest["url"].endswith(f"/api/v1/treatments/{uid('baclofen')}/editions/2")


def test_an_edition_of_the_past_is_told_word_for_word(world: World, client: Client) -> None:
    before = client.get("/api/v1/treatments/baclofen").json()
    reworded(world, "May help some people.", at=NOW)
    past = client.get(f"{ADDRESS}/1").json()
    assert past["benefits"] == before["benefits"]
    assert past["edition"]["live"] is False
    assert past["edition"]["digest"] == before["edition"]["digest"]
    assert client.get(f"{ADDRESS}/2").json()["edition"]["live"] is True


def test_what_is_live_is_the_same_under_its_number(world: World, client: Client) -> None:
    assert client.get(f"{ADDRESS}/1").json() == client.get("/api/v1/treatments/baclofen").json()


def test_what_is_scheduled_does_not_appear(world: World, client: Client) -> None:
    reworded(world, "Not yet.", at=ASKED + timedelta(hours=1))
    assert numbers(client) == [1]
    answer = client.get(f"{ADDRESS}/2")
    assert answer.status_code == 404
    assert "Not yet" not in answer.content.decode()


def test_what_was_cancelled_never_appears(world: World, client: Client, clock: Any) -> None:
    reworded(world, "Never.", at=ASKED + timedelta(hours=1))
    assert cancel_scheduled(copy=world.baclofen, by=world.publisher, at=ASKED)
    clock(ASKED + timedelta(days=2))
    assert numbers(client) == [1]
    assert client.get(f"{ADDRESS}/2").status_code == 404


@pytest.mark.parametrize("number", ["0", "3", "99999999999999999999999", "007", "-1", "x"])
def test_a_number_that_is_none_is_not_found(partner: Client, number: str) -> None:
    assert partner.get(f"{ADDRESS}/{number}").status_code == 404


def test_of_a_withdrawn_treatment_nothing_is_shown(partner: Client) -> None:
    for address in ("editions", "editions/1"):
        answer = partner.get(f"/api/v1/treatments/deep-brain-stimulation/{address}")
        assert answer.status_code == 410
        assert answer.json()["reason"] == "We are checking this text with a specialist."


def test_a_text_that_was_withdrawn_is_not_shown_again(world: World, client: Client) -> None:
    withdraw(copy=world.baclofen, explanation="Wrong dose.", by=world.publisher, at=NOW)
    reworded(world, "May help some people.", at=NOW + timedelta(hours=1))
    newest, oldest = client.get(ADDRESS).json()["results"]
    assert (newest["shown"], oldest["shown"]) == (True, False)
    answer = client.get(f"{ADDRESS}/1")
    assert answer.status_code == 410
    assert answer.json()["reason"] == "Wrong dose."
    assert "Daily doses" not in answer.content.decode()


def test_an_old_slug_leads_on_with_the_rest_of_the_address(world: World, client: Client) -> None:
    working = world.baclofen
    working.slug = "lioresal"
    working.save()
    world.publish(working, at=NOW)
    moved = client.get(f"{ADDRESS}/1?fields=name")
    assert moved.headers["Location"].endswith("/treatments/lioresal/editions/1?fields=name")


def test_it_costs_as_many_queries_for_many_editions_as_for_one(
    world: World, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(5):
        with django_assert_num_queries(7):
            client.get(ADDRESS)
        reworded(world, f"May help some people, {number}.", at=NOW + timedelta(hours=number))
