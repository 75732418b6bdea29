"""How long an answer may be kept, and what whoever holds it is sent."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.feeds.conftest import At
from tests.universe import NOW, World

FEEDS = ("/changes.atom", "/changes.json")
ALL = ("/sitemap.xml", "/robots.txt", *FEEDS, "/llms.txt")
# robots.txt is made of no text: no day could be named that is its own.
DATED = tuple(path for path in ALL if path != "/robots.txt")


@pytest.mark.parametrize("path", ALL)
def test_it_may_be_kept_for_a_minute_and_needs_not_be_sent_again(
    patient: Client, path: str
) -> None:
    answer = patient.get(path)
    # A feed shows a line ten seconds late, and is kept for so much less.
    kept = 50 if path in FEEDS else 60
    assert answer.headers["Cache-Control"] == f"public, max-age={kept}"
    assert not answer.cookies
    again = patient.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", DATED)
def test_it_is_dated_by_the_last_line_of_the_log(patient: Client, path: str) -> None:
    last = patient.get(path).headers["Last-Modified"]
    assert last == "Mon, 02 Mar 2026 11:00:00 GMT"
    assert patient.get(path, headers={"If-Modified-Since": last}).status_code == 304
    before = "Mon, 02 Mar 2026 10:59:59 GMT"
    assert patient.get(path, headers={"If-Modified-Since": before}).status_code == 200


@pytest.mark.parametrize("path", ALL)
def test_nothing_may_be_kept_past_what_is_scheduled_next(world: World, at: At, path: str) -> None:
    draft = world.reword_a_benefit(world.baclofen, "May help some people.")
    at(NOW)
    world.publish(draft, at=NOW + timedelta(seconds=30, milliseconds=500))
    late = 10 if path in FEEDS else 0
    assert kept(path) == 30 + late
    at(NOW + timedelta(seconds=20))
    assert kept(path) == 10 + late
    at(NOW + timedelta(seconds=30))
    assert kept(path) == 0 + late
    at(NOW + timedelta(seconds=31 + late))
    assert kept(path) == 60 - late


def kept(path: str) -> int:
    """The seconds that an answer may be kept."""
    name, _, seconds = Client().get(path).headers["Cache-Control"].partition("max-age=")
    assert name == "public, "
    return int(seconds)


@pytest.mark.parametrize("path", ALL)
def test_it_is_only_read(patient: Client, path: str) -> None:
    assert patient.head(path).status_code == 200
    assert patient.post(path).status_code == 405


@pytest.mark.parametrize("path", ALL)
def test_it_says_nothing_of_a_draft(patient: Client, path: str) -> None:
    said = patient.get(path).content.decode()
    assert "SECRET" not in said
    assert "otulinum" not in said
