"""Keys: let in, or refused with a sentence; and no answer differs by one."""

from datetime import timedelta
from typing import Any
from unittest import mock

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from tests.partners.applying import approved, ended
from tests.universe import NOW
from treatments.partners.keys import KEY_DAYS, make_key, revoke_key

LIST = "/api/v1/treatments"


@pytest.fixture(autouse=True)
def _today() -> Any:
    with mock.patch.object(timezone, "now", return_value=NOW):
        yield


@pytest.fixture
def key(manager: User) -> str:
    """A key that lives."""
    return make_key(partner=approved(by=manager), at=NOW)[1]


def shown(partner: Client, key: str, address: str = LIST, scheme: str = "Bearer") -> Any:
    return partner.get(address, headers={"Authorization": f"{scheme} {key}"})


def refused(answer: Any, sentence: str) -> None:
    assert answer.status_code == 401
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="api"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json()["detail"] == sentence


@pytest.mark.parametrize(
    "address", [LIST, "/api/v1/treatments/baclofen", "/api/v1/effects", "/api/v1/schema"]
)
def test_an_answer_is_the_same_with_a_key_and_without(
    partner: Client, key: str, address: str
) -> None:
    without, with_key = partner.get(address), shown(partner, key, address)
    assert with_key.content == without.content
    for header in ("ETag", "Cache-Control", "Vary"):
        assert with_key.headers.get(header) == without.headers.get(header), header
    # Said in so many words, a shared cache may keep what was asked with a key (RFC 9111, 3.5).
    assert "public" in with_key.headers["Cache-Control"]
    assert "Authorization" not in with_key.headers.get("Vary", "")
    again = partner.get(
        address,
        headers={"Authorization": f"Bearer {key}", "If-None-Match": without.headers["ETag"]},
    )
    assert again.status_code == 304


@pytest.mark.parametrize("text", ["", "x", "dtk_00000000_nothing", "é" * 300, "\ud83d"])
def test_what_is_no_key_of_ours_is_refused_and_does_not_pass_for_none(
    partner: Client, text: str
) -> None:
    sent = text.encode("utf-8", "surrogatepass").decode("latin-1")
    sentence = "The key in the Authorization header is none of ours: look at yours."
    refused(shown(partner, sent), sentence)


def test_another_scheme_is_told_which_one(partner: Client, key: str) -> None:
    sentence = "Send the key as “Authorization: Bearer” and the key, or leave the header out."
    refused(shown(partner, key, scheme="Basic"), sentence)
    assert shown(partner, key, scheme="bearer").status_code == 200


def test_a_revoked_and_an_expired_key_say_since_when(partner: Client, manager: User) -> None:
    organisation = approved(by=manager)
    gone, text = make_key(partner=organisation, at=NOW - timedelta(days=1))
    revoke_key(partner=organisation, prefix=gone.prefix, at=NOW)
    refused(shown(partner, text), "This key was revoked on 2026-03-03: make another.")
    _, old = make_key(partner=organisation, at=NOW - timedelta(days=KEY_DAYS))
    refused(shown(partner, old), "This key expired on 2026-03-03: make another.")


def test_the_keys_of_a_partnership_that_ended_open_nothing(partner: Client, manager: User) -> None:
    organisation = approved(by=manager)
    _, text = make_key(partner=organisation, at=NOW)
    ended(organisation, by=manager)
    sentence = "The partnership this key belongs to is not approved now: write to us."
    refused(shown(partner, text), sentence)


@pytest.mark.parametrize("name", ["key", "api_key", "access_token", "token"])
def test_a_key_in_the_address_is_refused_as_any_unknown_parameter(
    partner: Client, key: str, name: str
) -> None:
    answer = partner.get(LIST, {name: key})
    assert answer.status_code == 400
    assert f"There is no parameter “{name}”" in answer.json()["detail"]
    assert key not in answer.content.decode()


def test_a_key_costs_one_query(partner: Client, key: str, django_assert_num_queries: Any) -> None:
    address = "/api/v1/schema"
    with django_assert_num_queries(0):
        partner.get(address)
    with django_assert_num_queries(1):
        shown(partner, key, address)
