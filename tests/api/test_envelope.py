"""What every item carries with its words, so that a copy can show it and knows when to ask."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.api.conftest import ASKED
from tests.universe import NOW, World, uid
from treatments.editions.models import Edition
from treatments.publishing.reviewing import confirm_still_right

ENVELOPE = {
    "content_id",
    "language",
    "slug",
    "name",
    "edition",
    "review",
    "licence",
    "attribution",
    "sources",
    "canonical_url",
    "url",
    "expires_at",
}
# Where items are, and the key under which each keeps its envelope; "" for the item itself.
ITEMS = {
    "/api/v1/treatments": "",
    "/api/v1/treatments/baclofen": "",
    "/api/v1/treatments/baclofen/editions/1": "",
    "/api/v1/effects": "worded_in",
    "/api/v1/effects/nausea": "worded_in",
    "/api/v1/dystonia-types": "worded_in",
    "/api/v1/dystonia-types/generalised": "worded_in",
    "/api/v1/glossary": "worded_in",
    "/api/v1/glossary/withdrawal-symptoms": "worded_in",
    "/api/v1/sources": "worded_in",
    "/api/v1/sources/leaflet": "worded_in",
}
Clock = Callable[[datetime], None]


def items(answer: Any, key: str) -> Iterator[dict[str, Any]]:
    """Each item of an answer, and those within it."""
    for item in answer.get("results", [answer]):
        yield item[key] if key else item
        yield from item.get("treatments", ())


@pytest.mark.parametrize("address", ITEMS)
def test_every_item_carries_all_of_it(partner: Client, address: str) -> None:
    found = list(items(partner.get(address).json(), ITEMS[address]))
    assert found
    for item in found:
        assert set(item) >= ENVELOPE
        assert set(item["edition"]) >= {"number", "digest", "live", "url"}
        assert set(item["review"]) >= {"state", "last_reviewed", "next_review"}
        assert set(item["attribution"]) == {"text", "url"}
        assert item["licence"] == "unknown: reuse not granted"


def expiry(client: Client, address: str = "/api/v1/treatments/baclofen") -> str:
    found: str = client.get(address).json()["expires_at"]
    return found


def test_a_copy_holds_for_18_to_24_hours(partner: Client, clock: Clock) -> None:
    for hours in range(48):
        at = ASKED + timedelta(hours=hours, minutes=7)
        clock(at)
        lasts = datetime.fromisoformat(expiry(partner)) - at
        assert timedelta(hours=18) < lasts <= timedelta(hours=24), at


def test_its_end_moves_in_steps_and_the_etag_with_it(partner: Client, clock: Clock) -> None:
    addresses = ["/api/v1/treatments", "/api/v1/treatments/baclofen", "/api/v1/effects/nausea"]
    for address in addresses:
        clock(datetime(2026, 11, 23, 6, 0, tzinfo=UTC))
        first = partner.get(address)
        clock(datetime(2026, 11, 23, 11, 59, 59, tzinfo=UTC))
        same = partner.get(address)
        assert (same.content, same.headers["ETag"]) == (first.content, first.headers["ETag"])
        clock(datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
        later = partner.get(address)
        assert later.content != first.content
        assert later.headers["ETag"] != first.headers["ETag"]


def test_no_copy_lasts_past_what_is_scheduled(world: World, client: Client) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen, at=ASKED + timedelta(hours=3))
    assert expiry(client) == "2026-11-23T12:30:00Z"
    assert expiry(client, "/api/v1/treatments/physiotherapy") == "2026-11-24T06:00:00Z"
    by_slug = {row["slug"]: row for row in client.get("/api/v1/treatments").json()["results"]}
    assert by_slug["baclofen"]["expires_at"] == "2026-11-23T12:30:00Z"
    assert by_slug["physiotherapy"]["expires_at"] == "2026-11-24T06:00:00Z"


def test_no_copy_lasts_into_the_day_on_which_its_review_is_overdue(
    world: World, client: Client, clock: Clock
) -> None:
    world.baclofen.review_interval = 6
    world.baclofen.save()
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=Edition.objects.get(slug="baclofen").digest,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=NOW,
    )
    midnight = datetime(2026, 10, 3, 23, 0, tzinfo=UTC)  # in London, 30 days after 3 September
    clock(midnight - timedelta(hours=2))
    assert expiry(client) == "2026-10-03T23:00:00Z"
    clock(midnight)
    assert expiry(client) == "2026-10-04T18:00:00Z", "and then the page says so"


def test_an_edition_of_its_own_address_leads_to_itself(partner: Client) -> None:
    edition = partner.get("/api/v1/treatments/baclofen").json()["edition"]
    where = f"https://treatments.example/api/v1/treatments/{uid('baclofen')}/editions/1"
    assert edition["url"] == where
    assert edition["live"] is True
