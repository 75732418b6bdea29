"""/sets/: what is in the set, whether it may be used, and where it is taken."""

from typing import Any

from django.test import Client

from tests.pages.markup import page_of
from tests.pages.whole_set.conftest import download, unpacked
from tests.universe import World
from treatments.publishing.actions import withdraw


def test_it_leads_to_the_files_of_the_present_set(noon: None, patient: Client) -> None:
    links = [link for _, link in page_of(patient.get("/sets/")).links if link.startswith("/sets/2")]
    assert [link.rpartition(".")[2] for link in links] == ["zip", "jsonl", "csv"]
    for link in links:
        assert patient.get(link).status_code == 200, link


def test_it_says_that_an_unknown_licence_grants_nothing(patient: Client) -> None:
    page = page_of(patient.get("/sets/"))
    assert "The licence is unknown: reuse is not granted." in page.section("May I use it?")


def test_it_says_how_long_it_holds_and_how_it_is_checked(noon: None, patient: Client) -> None:
    page = page_of(patient.get("/sets/"))
    assert "until 4 March 2026, 12:00 at the latest" in page.section("How long does it hold?")
    assert "sha256sum --check SHA256SUMS" in page.section("How do I check it?")


def test_without_a_treatment_there_is_nothing_to_take(world: World, client: Client) -> None:
    for treatment in (world.baclofen, world.muscle_relaxants, world.physiotherapy):
        withdraw(copy=treatment, explanation="We check it.", by=world.publisher)
    page = page_of(client.get("/sets/"))
    assert "No treatment is published at the moment." in page.text
    assert "No treatment is published" in unpacked(download(client))["mirror/index.html"].decode()


def test_a_set_costs_as_many_queries_among_few_texts_as_among_many(
    noon: None, patient: Client, django_assert_max_num_queries: Any
) -> None:
    address = patient.get("/sets/latest.zip")["Location"]
    with django_assert_max_num_queries(10):
        b"".join(patient.get(address).streaming_content)
