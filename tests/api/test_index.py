"""/api/v1"""

from collections.abc import Callable
from typing import Any

from django.test import Client


def test_it_lists_the_addresses_to_start_from(golden: Callable[..., Any]) -> None:
    assert golden("/api/v1", "index").status_code == 200


def test_it_answers_with_a_slash_too(partner: Client) -> None:
    assert partner.get("/api/v1/").content == partner.get("/api/v1").content


def test_every_address_it_lists_answers(partner: Client) -> None:
    for address in partner.get("/api/v1").json().values():
        assert partner.get(address.removeprefix("https://treatments.example")).status_code == 200
