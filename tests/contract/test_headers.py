"""REDbot asks as a cache would, and finds nothing bad in the headers."""

import json

import pytest

from tests.contract.conftest import Run

ADDRESSES = (
    "/api/v1/treatments",
    "/api/v1/treatments/baclofen",
    "/api/v1/changes",
    "/api/v1/schema",
    "/embed/treatments/baclofen/",
    "/oembed?url={site}/treatments/baclofen/",
    "/changes.json",
    "/changes.atom",
)
# What it warns of, and why it stays.
KEPT = {
    # An answer to a request with a key may be kept as well: only “public” says so (RFC 9111, 3.5).
    "STORE_PUBLIC_UNNECESSARY",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_redbot_finds_nothing_bad(site: str, run: Run, address: str) -> None:
    said = json.loads(run("redbot", "-o", "har", site + address.format(site=site)).stdout)
    (asked,) = said["log"]["entries"]
    levels = {note["note_id"]: note["level"] for note in asked["_red_messages"]}
    assert "GOOD" in levels.values(), "it has not looked"
    bad = {note for note, level in levels.items() if level in ("BAD", "WARN")}
    assert bad <= KEPT
