"""/changes.json: the same log as JSON Feed 1.1, with what programs want to know."""

from datetime import datetime
from typing import Any
from xml.etree import ElementTree

from django.conf import settings
from django.test import Client, override_settings

from tests.universe import DEEP_BRAIN_STIMULATION, NOW, World
from treatments.publishing.actions import redirect

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client: Client) -> Any:
    return client.get("/changes.json").json()


def test_it_is_json_feed_as_its_standard_asks(patient: Client) -> None:
    """Version 1.1: what a feed and an item must have."""
    answer = patient.get("/changes.json")
    assert answer.headers["Content-Type"] == "application/feed+json"
    told = answer.json()
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert told["title"] == "Treatment options for dystonia: what changed"
    assert told["feed_url"] == f"{settings.SITE_URL}/changes.json"
    assert told["home_page_url"] == f"{settings.SITE_URL}/"
    for item in told["items"]:
        assert isinstance(item["id"], str)
        assert item["content_text"]
        assert datetime.fromisoformat(item["date_published"]).tzinfo
        assert [name for name in item if name.startswith("_")] == ["_dystonia"]
    ids = [item["id"] for item in told["items"]]
    assert len(set(ids)) == len(ids)


def test_it_tells_what_the_atom_feed_tells(patient: Client) -> None:
    root = ElementTree.fromstring(patient.get("/changes.atom").content)  # noqa: S314 (our own)
    in_atom = [
        tuple(entry.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
        for entry in root.iter(f"{ATOM}entry")
    ]
    items = feed(patient)["items"]
    assert [(one["id"], one["title"], one["date_published"]) for one in items] == in_atom


def test_a_program_is_told_which_edition_of_what_and_what_happened(patient: Client) -> None:
    withdrawn, published, *_ = feed(patient)["items"]
    document = DEEP_BRAIN_STIMULATION
    assert withdrawn["content_text"] == "We are checking this text with a specialist."
    assert withdrawn["_dystonia"] == {
        "kind": "withdrawn",
        "content_id": document.content_id,
        "edition": 1,
        "digest": document.digest,
        "replacement": None,
    }
    assert published["_dystonia"]["kind"] == "live"


def test_a_redirect_names_its_replacement(world: World) -> None:
    redirect(copy=world.physiotherapy, to=world.baclofen, by=world.publisher, at=NOW)
    item = feed(Client())["items"][0]
    assert item["_dystonia"]["replacement"] == str(world.baclofen.content_id)
    # A redirect needs no explanation, an item some content.
    assert item["content_text"] == item["title"] == "Physiotherapy: redirected"


def test_its_author_is_the_publisher_once_there_is_one(patient: Client) -> None:
    assert feed(patient)["authors"] == [{"name": "Treatment options for dystonia"}]
    with override_settings(PUBLISHER_NAME="A society"):
        assert feed(patient)["authors"] == [{"name": "A society"}]
