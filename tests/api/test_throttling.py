"""How often one may ask: by network address or by key, said in headers; open without a cache."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest import mock

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from django.test import Client
from django.utils import timezone

from tests.partners.applying import approved
from treatments.partners.keys import make_key

LIST = "/api/v1/treatments"
NOON = datetime(2026, 6, 1, 12, 0, 18, tzinfo=UTC)  # 42 seconds before the next minute


@pytest.fixture(autouse=True)
def _three_a_minute(settings) -> None:
    settings.API_PER_MINUTE, settings.API_KEY_PER_MINUTE = 3, 5


@pytest.fixture(autouse=True)
def clock() -> Iterator[mock.Mock]:
    with mock.patch.object(timezone, "now", return_value=NOON) as stopped:
        yield stopped


def statuses(times: int, ask: Callable[[], Any]) -> list[int]:
    return [ask().status_code for _ in range(times)]


def test_every_answer_says_what_is_left(partner: Client) -> None:
    said = [partner.get(LIST) for _ in range(2)]
    assert [one.headers["RateLimit"] for one in said] == ['"open";r=2;t=42', '"open";r=1;t=42']
    assert said[0].headers["RateLimit-Policy"] == '"open";q=3;w=60'
    exposed = said[0].headers["Access-Control-Expose-Headers"]
    assert {"ETag", "RateLimit", "RateLimit-Policy", "Retry-After"} <= set(exposed.split(", "))


def test_one_that_is_refused_is_a_problem_that_says_when(partner: Client, clock) -> None:
    assert statuses(3, lambda: partner.get(LIST)) == [200] * 3
    answer = partner.get(LIST)
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "42"
    assert answer.headers["RateLimit"] == '"open";r=0;t=42'
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json()["detail"] == (
        "You have asked 3 times within a minute, and may again in 42 seconds. With a key you may "
        "ask more often: /partners/."
    )
    clock.return_value = NOON + timedelta(seconds=42)
    assert partner.get(LIST).status_code == 200


def test_errors_and_304_are_counted_and_a_question_of_a_browser_is_not(partner: Client) -> None:
    etag = partner.get(LIST).headers["ETag"]
    same = partner.get(LIST, headers={"If-None-Match": etag})
    assert (same.status_code, same.headers["RateLimit"]) == (304, '"open";r=1;t=42')
    unknown = partner.get("/api/v1/treatments/nothing")
    assert (unknown.status_code, unknown.headers["RateLimit"]) == (404, '"open";r=0;t=42')
    assert statuses(4, lambda: partner.options(LIST)) == [204] * 4


def test_a_key_has_an_allowance_of_its_own_and_a_partners_two_share_it(
    partner: Client, manager: User
) -> None:
    organisation = approved(by=manager)
    keys = [make_key(partner=organisation, at=NOON)[1] for _ in range(2)]
    first, second = ({"Authorization": f"Bearer {key}"} for key in keys)
    assert partner.get(LIST, headers=first).headers["RateLimit"] == '"key";r=4;t=42'
    assert partner.get(LIST, headers=second).headers["RateLimit"] == '"key";r=3;t=42'
    assert statuses(4, lambda: partner.get(LIST, headers=first)) == [200] * 3 + [429]
    assert "/partners/" not in partner.get(LIST, headers=second).json()["detail"]
    assert partner.get(LIST).headers["RateLimit"] == '"open";r=2;t=42'


@pytest.mark.parametrize("proxies", [0, 1, 2])
def test_nobody_escapes_by_making_up_where_they_come_from(
    partner: Client, settings, proxies: int
) -> None:
    settings.PROXY_COUNT = proxies
    ours = ["203.0.113.7", "192.0.2.1"][:proxies]

    def ask(number: int) -> int:
        hops = ", ".join([f"198.51.100.{number}", f"10.0.0.{number}", *ours])
        return partner.get(LIST, headers={"X-Forwarded-For": hops}).status_code

    assert [ask(number) for number in range(4)] == [200] * 3 + [429]


def test_behind_a_proxy_two_places_are_two_places(partner: Client, settings) -> None:
    settings.PROXY_COUNT = 1
    places = ({"X-Forwarded-For": f"203.0.113.{last}"} for last in range(5))
    assert [partner.get(LIST, headers=one).status_code for one in places] == [200] * 5


def test_a_household_with_billions_of_addresses_is_one_place(partner: Client) -> None:
    said = [partner.get(LIST, REMOTE_ADDR=f"2001:db8:1:2::{n + 1}").status_code for n in range(4)]
    assert said == [200] * 3 + [429]


def test_no_address_is_kept(partner: Client) -> None:
    partner.get(LIST, REMOTE_ADDR="203.0.113.7")
    kept = [f"{name}{value}" for name, value in cache._cache.items()]
    assert kept
    assert not [one for one in kept if "203.0.113" in one]


@pytest.mark.parametrize("broken", ["add", "incr", "get_or_set"])
def test_without_its_cache_everybody_may_read(partner: Client, broken: str) -> None:
    away = mock.Mock(side_effect=ConnectionError("refused"))
    with mock.patch.object(LocMemCache, broken, away):
        answers = [partner.get(LIST) for _ in range(5)]
    assert [one.status_code for one in answers] == [200] * 5
    assert "RateLimit" not in answers[0].headers
    assert away.called
