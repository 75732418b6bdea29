"""/changes.atom: what readers have been told, for programs that follow it."""

from datetime import timedelta
from typing import Any
from uuid import UUID
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client, override_settings

from tests.feeds.conftest import At
from tests.pages.markup import page_of
from tests.universe import NOW, WITHDRAWN, World
from treatments.editions.models import Edition, Release
from treatments.feeds.atom import atom
from treatments.publishing.actions import redirect, withdraw
from treatments.publishing.reviewing import confirm_still_right

ATOM = "{http://www.w3.org/2005/Atom}"
FEED = "/changes.atom"


def feed(client: Client) -> ElementTree.Element:
    return ElementTree.fromstring(client.get(FEED).content)  # noqa: S314 (our own)


def entries(client: Client) -> list[tuple[str, str]]:
    """Title and summary of each, in order."""
    return [
        (entry.findtext(f"{ATOM}title", ""), entry.findtext(f"{ATOM}summary", ""))
        for entry in feed(client).findall(f"{ATOM}entry")
    ]


def test_the_newest_comes_first(patient: Client) -> None:
    first, second, *_ = entries(patient)
    withdrawn = "We are checking this text with a specialist."
    assert first == ("Deep brain stimulation: withdrawn", withdrawn)
    assert second == (
        "Deep brain stimulation: edition 1 published",
        "Imported from the source document.",
    )
    assert ("About: edition 1 published", "The template that comes with the site.") in entries(
        patient
    )


def test_a_review_a_redirect_and_a_new_edition_are_told(world: World) -> None:
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=Edition.objects.get(slug="baclofen").digest,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=NOW,
    )
    world.publish(world.reword_a_benefit(world.muscle_relaxants, "May help some people."))
    redirect(copy=world.physiotherapy, to=world.baclofen, by=world.publisher, at=NOW)
    titles = [title for title, _ in entries(Client())]
    assert titles[:3] == [
        "Physiotherapy: redirected",
        "Muscle relaxants: edition 2 published",
        "Baclofen: reviewed, no change",
    ]


def test_a_line_is_shown_ten_seconds_after_its_moment(world: World, at: At) -> None:
    at(WITHDRAWN + timedelta(seconds=9))
    assert entries(Client())[0][0] == "Deep brain stimulation: edition 1 published"
    at(WITHDRAWN + timedelta(seconds=10))
    assert entries(Client())[0][0] == "Deep brain stimulation: withdrawn"


def test_what_is_scheduled_or_cancelled_is_not_told(world: World, at: At) -> None:
    draft = world.reword_a_benefit(world.baclofen, "May help some people.")
    at(NOW)
    world.publish(draft, at=NOW + timedelta(hours=1))
    before = entries(Client())
    assert "Baclofen: edition 2 published" not in [title for title, _ in before]
    withdraw(
        copy=world.baclofen,
        explanation="We look again.",
        by=world.publisher,
        at=NOW + timedelta(minutes=1),
    )
    at(NOW + timedelta(hours=2))
    titles = [title for title, _ in entries(Client())]
    assert titles[0] == "Baclofen: withdrawn"
    assert "Baclofen: edition 2 published" not in titles


REQUIRED = ("id", "title", "updated")


def test_it_is_atom_as_its_standard_asks(patient: Client) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, once each."""
    answer = patient.get(FEED)
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = feed(patient)
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in REQUIRED:
            assert len(element.findall(f"{ATOM}{name}")) == 1, name
            assert element.findtext(f"{ATOM}{name}")
    assert len(root.findall(f"{ATOM}author/{ATOM}name")) == 1
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"self": f"{settings.SITE_URL}{FEED}", "alternate": f"{settings.SITE_URL}/"}
    for entry in root.findall(f"{ATOM}entry"):
        (link,) = entry.findall(f"{ATOM}link")
        assert link.get("rel") == "alternate"
        assert entry.findtext(f"{ATOM}updated", "").endswith("+00:00")
    assert root.findtext(f"{ATOM}updated") == "2026-03-02T11:00:00+00:00"


def test_ids_are_uuids_that_no_two_entries_share_and_no_address_changes(patient: Client) -> None:
    def ids() -> list[str]:
        return [entry.findtext(f"{ATOM}id", "") for entry in feed(patient).iter(f"{ATOM}entry")]

    before = ids()
    assert len(set(before)) == len(before) == Release.objects.count()
    assert all(UUID(one) for one in before)
    assert all(one.startswith("urn:uuid:") for one in before)
    with override_settings(SITE_URL="https://elsewhere.example"):
        assert ids() == before


def test_every_entry_leads_to_a_page_that_shows_the_text_or_says_why_not(patient: Client) -> None:
    links = [
        entry.find(f"{ATOM}link").get("href", "")  # type: ignore[union-attr]
        for entry in feed(patient).iter(f"{ATOM}entry")
    ]
    for link in set(links):
        assert patient.get(link.removeprefix(settings.SITE_URL)).status_code == 200, link
    assert f"{settings.SITE_URL}/treatments/deep-brain-stimulation/" in links


def test_words_are_no_markup(world: World) -> None:
    reason = "Less than 5 < 6 & <b>bold</b>."
    withdraw(copy=world.baclofen, explanation=reason, by=world.publisher, at=NOW)
    _, summary = entries(Client())[0]
    assert summary == "Less than 5 &lt; 6 &amp; &lt;b&gt;bold&lt;/b&gt;."


@pytest.mark.django_db
def test_a_log_without_a_line_is_a_feed_without_an_entry() -> None:
    root = ElementTree.fromstring(atom([]))  # noqa: S314 (our own)
    assert root.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00+00:00"
    assert atom([]) == atom([])


@override_settings(PUBLISHER_NAME="A society")
def test_its_author_is_the_publisher_once_there_is_one(patient: Client) -> None:
    assert feed(patient).findtext(f"{ATOM}author/{ATOM}name") == "A society"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/", True),
        ("/treatments/baclofen/changes/", True),
        ("/about/changes/", True),
        ("/treatments/baclofen/", False),
    ],
)
def test_it_is_found_from_home_and_from_what_changed(
    patient: Client, address: str, found: bool
) -> None:
    links = (e.attributes for e in page_of(patient.get(address)).all("link"))
    feeds: list[Any] = [
        one["href"]
        for one in links
        if str(one.get("type")).endswith("feed+json") or str(one.get("type")).endswith("atom+xml")
    ]
    assert feeds == [FEED, "/changes.json"] * found
