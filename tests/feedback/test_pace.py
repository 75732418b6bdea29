"""Not too many from one place: refused with every word kept, and no address kept anywhere."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client, RequestFactory

from tests.desk.browser import form_on, open_form
from tests.feedback.asking import GENERAL, PAGE
from treatments.feedback.models import FeedbackMessage
from treatments.feedback.pace import too_many
from treatments.visitors.callers import address_of

NOON = datetime(2026, 6, 1, 12, 20, tzinfo=UTC)
HERE = "203.0.113.7"


def request(address: str = HERE, **headers: str) -> Any:
    return RequestFactory().post(GENERAL, REMOTE_ADDR=address, headers=headers)


@pytest.fixture
def three_an_hour(settings) -> None:
    settings.FEEDBACK_PER_HOUR = 3


@pytest.mark.usefixtures("three_an_hour")
def test_the_fourth_in_an_hour_waits_and_its_words_are_kept(reader: Client, at) -> None:
    with at(NOON):
        for _ in range(3):
            assert open_form(reader, PAGE).fill(useful="yes").press(reader).status_code == 302
        form = open_form(reader, PAGE).fill(useful="no", words="One more thing.")
        answer = form.press(reader)
    assert answer.status_code == 429
    assert answer["Retry-After"] == str(40 * 60 + 1)
    assert "send it again after 14:00" in answer.content.decode()  # London, in summer
    assert answer.headers["Cache-Control"] == "no-store"
    kept = form_on(answer)
    assert (kept.values["words"], kept.values["useful"]) == ("One more thing.", "no")
    with at(NOON + timedelta(minutes=41)):
        assert kept.press(reader).status_code == 302
    assert FeedbackMessage.objects.count() == 4


@pytest.mark.usefixtures("three_an_hour")
def test_what_is_sent_twice_or_refused_is_not_counted(reader: Client, at) -> None:
    with at(NOON):
        form = open_form(reader, PAGE).fill(useful="yes")
        assert [form.press(reader).status_code for _ in range(5)] == [302] * 5
        assert [open_form(reader, PAGE).press(reader).status_code for _ in range(5)] == [200] * 5
        assert open_form(reader, PAGE).fill(useful="no").press(reader).status_code == 302


@pytest.mark.usefixtures("three_an_hour")
def test_another_place_has_a_count_of_its_own() -> None:
    assert [too_many(request(), at=NOON) is None for _ in range(4)] == [True] * 3 + [False]
    assert too_many(request("203.0.113.8"), at=NOON) is None
    assert too_many(request(), at=NOON + timedelta(hours=1)) is None


@pytest.mark.usefixtures("three_an_hour")
def test_a_household_with_billions_of_addresses_is_one_place() -> None:
    for last in range(3):
        assert too_many(request(f"2001:db8:1:2::{last + 1}"), at=NOON) is None
    assert too_many(request("2001:db8:1:2:ffff::9"), at=NOON)
    assert too_many(request("2001:db8:1:3::1"), at=NOON) is None


@pytest.mark.parametrize("address", ["", "unix:", "not an address", "203.0.113.7:443"])
def test_an_address_that_is_none_breaks_nothing(address: str) -> None:
    assert too_many(request(address), at=NOON) is None


def test_no_address_is_kept_and_the_key_is_another_every_day() -> None:
    too_many(request(), at=NOON)
    counts = {name for name in cache._cache if ".count." in name}
    assert counts
    assert not any(HERE in name or HERE in str(value) for name, value in cache._cache.items())
    too_many(request(), at=NOON + timedelta(days=1))
    later = {name for name in cache._cache if ".count." in name} - counts
    assert len(later) == 1
    assert later.pop().rpartition(".")[2] != counts.pop().rpartition(".")[2]


def test_the_key_is_random_and_stands_in_the_cache_alone() -> None:
    too_many(request(), at=NOON)
    first = {name for name in cache._cache if ".count." in name}
    cache.clear()
    too_many(request(), at=NOON)
    assert first.isdisjoint(cache._cache)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "198.51.100.1", HERE),
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "made up, 198.51.100.1", "198.51.100.1"),
        (2, "made up, 198.51.100.1, 192.0.2.1", "198.51.100.1"),
        (2, "198.51.100.1", HERE),
        (1, "", HERE),
    ],
)
def test_only_our_own_proxies_are_believed(
    settings, proxies: int, forwarded: str, address: str
) -> None:
    settings.PROXY_COUNT = proxies
    assert address_of(request(**{"X-Forwarded-For": forwarded})) == address
