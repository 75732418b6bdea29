"""A partner quotes one statement, with all that a copy must carry, until we no longer make it."""

from dataclasses import replace
from datetime import datetime

from django.test import Client
from pytest_django import Settings

from tests.universe import BACLOFEN, NOW, World, uid
from treatments.catalogue.restore import restore

SITE = "https://treatments.example"


def test_a_quotation_from_its_search_to_its_end(
    world: World, client: Client, settings: Settings
) -> None:
    settings.SITE_URL = SITE

    def fetch(address: str, **headers: str) -> object:
        return client.get(address.removeprefix(SITE), headers=headers)

    # Found by a word, read in full, quoted by its own address.
    (hit,) = fetch("/api/v1/search?q=generalised").json()["results"]
    (benefit,) = fetch(hit["url"]).json()["benefits"]
    quoted = fetch(benefit["url"]).json()
    assert quoted["said"]["benefit"]["text"].startswith("Daily doses of baclofen")
    carried = quoted["treatment"]
    assert carried["attribution"]["url"] == f"{SITE}/treatments/baclofen/"
    assert carried["licence"] == "unknown: reuse not granted"
    assert datetime.fromisoformat(quoted["expires_at"]).tzinfo

    # Left out of the next edition: the quotation is told to come down, and why.
    document = replace(BACLOFEN, benefits=(replace(BACLOFEN.benefits[0], uid=uid("other")),))
    restore(document=document, by=world.author, at=NOW)
    world.publish(world.baclofen, note="We looked at the source again.", at=NOW)
    ended = fetch(benefit["url"])
    assert ended.status_code == 410
    assert ended.json()["reason"] == "We looked at the source again."

    # What was said before is still there to be looked up, and says that it is not live.
    past = fetch(f"/api/v1/treatments/{carried['content_id']}?as_of=2026-03-02").json()
    assert past["benefits"][0]["uid"] == benefit["uid"]
    assert past["edition"]["live"] is False
