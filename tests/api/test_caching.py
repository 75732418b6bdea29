"""For how long caches between us and a reader may keep an answer, and where it leads."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.test import Client

from tests.api.addresses import ADDRESSES
from tests.api.conftest import ASKED
from tests.universe import World

SITE = "https://treatments.example"


def directives(client: Client, address: str) -> dict[str, int]:
    """The numbers of Cache-Control."""
    words = client.get(address).headers["Cache-Control"].split(", ")
    assert words[0] == "public"
    return {name: int(value) for name, value in (word.split("=") for word in words[1:])}


def test_within_a_minute_every_cache_shows_what_was_withdrawn(partner: Client) -> None:
    for address in ADDRESSES:
        found = directives(partner, address)
        # What changed is told ten seconds late.
        late = 10 if address.endswith("/changes") else 0
        assert found["max-age"] + found["stale-while-revalidate"] == 60 - late, address


def test_in_an_outage_a_copy_is_served_for_a_day_at_most(
    partner: Client, clock: Callable[[datetime], None]
) -> None:
    for hours in range(0, 24, 5):
        clock(ASKED + timedelta(hours=hours))
        for address in ADDRESSES:
            found = directives(partner, address)
            assert 17 * 3600 < found["stale-if-error"] + found["max-age"] <= 24 * 3600


def test_nothing_is_kept_past_what_is_scheduled(
    world: World, client: Client, clock: Callable[[datetime], None]
) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen, at=ASKED + timedelta(seconds=40))
    changing = ["/api/v1/treatments", "/api/v1/treatments/baclofen", "/api/v1/effects/nausea"]
    for address in changing:
        clock(ASKED)
        assert directives(client, address) == {
            "max-age": 30,
            "stale-while-revalidate": 10,
            "stale-if-error": 10,
        }
        clock(ASKED + timedelta(seconds=39, milliseconds=500))
        assert set(directives(client, address).values()) == {0}
    other = directives(client, "/api/v1/treatments/physiotherapy")
    assert other["stale-if-error"] > 3600, "nothing is scheduled for it"


def test_every_answer_leads_to_what_describes_it(partner: Client) -> None:
    for address in ADDRESSES:
        link = partner.get(address).headers["Link"]
        assert f'<{SITE}/api/v1/schema>; rel="describedby"' in link
        assert f'<{SITE}/api/v1/docs>; rel="service-doc"' in link


def test_a_treatment_leads_to_its_page(partner: Client) -> None:
    link = partner.get("/api/v1/treatments/baclofen").headers["Link"]
    assert f'<{SITE}/treatments/baclofen/>; rel="canonical"' in link


def test_a_page_of_a_list_leads_to_the_next_and_the_one_before(partner: Client) -> None:
    first = partner.get("/api/v1/treatments?page_size=1")
    following = first.json()["next"]
    assert f'<{following}>; rel="next"' in first.headers["Link"]
    assert "prev" not in first.headers["Link"]
    second = partner.get(following.removeprefix(SITE))
    assert f'<{second.json()["previous"]}>; rel="prev"' in second.headers["Link"]
