"""Offline, as far as the server goes: what a device keeps, and how it learns of a change."""

from collections.abc import Callable
from datetime import timedelta
from unittest import mock

import brotli
import pytest
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.draft_guard import draft_guard
from tests.pages.markup import page_of
from tests.universe import NOW, World
from treatments.pages.pack import pack, state
from treatments.publishing.actions import withdraw

PACK, OFFLINE = "/pack.json", "/offline/"
FIFTY_KB = 50_000


def test_the_pack_is_home_the_live_treatments_the_comparison_and_the_glossary(
    patient: Client,
) -> None:
    kept = patient.get(PACK).json()
    *pages, offline, module, icon = kept["addresses"]
    assert pages == [
        "/",
        "/treatments/baclofen/",
        "/treatments/muscle-relaxants/",
        "/treatments/physiotherapy/",
        "/compare/all/",
        "/glossary/",
    ]
    assert offline == kept["offline"] == OFFLINE
    assert module.startswith("/aids-")
    assert icon == "/static/treatments/mark.svg"


def test_every_page_of_it_is_there_and_has_the_one_place_for_the_worker_s_words(
    patient: Client,
) -> None:
    for address in patient.get(PACK).json()["addresses"][:-2]:
        answer = patient.get(address)
        assert answer.status_code == 200, address
        assert answer.content.decode().count('<main id="page-text">') == 1, address
        assert answer.content.decode().count("</main>") == 1, address


def test_what_is_said_has_one_place_for_the_moment(patient: Client) -> None:
    kept = patient.get(PACK).json()
    assert kept["kept"].count("*") == kept["ended"].count("*") == 1
    assert "You are offline" in kept["kept"]
    assert "This copy is from *." in kept["kept"]
    assert "24 hours" in kept["ended"]
    assert "changed or withdrawn since" in kept["ended"]


def test_a_withdrawn_text_leaves_the_pack_and_the_pack_has_another_name(
    world: World, as_patient: Callable[[str], HttpResponse]
) -> None:
    before = as_patient(PACK).json()
    withdraw(copy=world.baclofen, explanation="We are checking it.", by=world.publisher)
    after = as_patient(PACK).json()
    assert "/treatments/baclofen/" in before["addresses"]
    assert "/treatments/baclofen/" not in after["addresses"]
    assert after["state"] != before["state"]


def test_a_new_edition_gives_the_pack_another_name(world: World) -> None:
    before = state(at=timezone.now())
    world.reword_a_benefit(world.baclofen, "Reworded.")
    assert state(at=timezone.now()) == before
    world.publish(world.baclofen, at=timezone.now())
    assert state(at=timezone.now()) != before


def test_a_scheduled_edition_does_so_at_its_moment(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "Reworded.")
    later = timezone.now() + timedelta(days=7)
    world.approve(world.baclofen, at=timezone.now())
    world.publish(world.baclofen, at=later, approved=False)
    assert state(at=later - timedelta(seconds=1)) != state(at=later)


def test_a_change_of_the_program_does_so_too(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    before = state(at=NOW)
    monkeypatch.setattr("treatments.pages.pack.BUILD", "another")
    assert state(at=NOW) != before


def test_who_has_the_present_pack_is_told_so_in_one_query(
    patient: Client, django_assert_num_queries: Callable[[int], object]
) -> None:
    answer = patient.get(PACK)
    assert answer["Cache-Control"] == "no-cache"
    assert answer["ETag"] == f'"{answer.json()["state"]}"'
    with django_assert_num_queries(1):
        again = patient.get(PACK, headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304
    assert not again.content


def test_the_name_is_read_before_the_pages(world: World) -> None:
    """Published in between, a page may be newer than its name, and never older."""
    order: list[str] = []
    with (
        mock.patch("treatments.pages.pack.state", side_effect=lambda at: order.append("name")),
        mock.patch(
            "treatments.pages.pack.live_in_order",
            side_effect=lambda at: order.append("pages") or [],
        ),
    ):
        pack(at=NOW)
    assert order == ["name", "pages"]


def test_the_offline_page_lists_what_is_kept_and_is_for_no_search_engine(patient: Client) -> None:
    page = page_of(patient.get(OFFLINE))
    assert page.heading == "You are offline"
    listed = [address for _, address in page.links]
    for address in patient.get(PACK).json()["addresses"][:-3]:
        assert address in listed
    assert 'content="noindex"' in page.source


@pytest.mark.django_db
def test_the_whole_pack_of_the_real_content_is_small(settings: object) -> None:
    call_command("load_catalogue", verbosity=0, stdout=mock.Mock())
    client, total = Client(), 0
    with draft_guard():
        addresses = client.get(PACK).json()["addresses"]
        for address in addresses[:-1]:
            total += len(brotli.compress(client.get(address).content, quality=11))
    assert len(addresses) == 13
    assert total <= FIFTY_KB, total
