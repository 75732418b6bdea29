"""A treatment in the formats besides JSON: JSON-LD, Markdown, and a fragment of HTML."""

from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client

from tests.schema_org import faults
from tests.universe import BACLOFEN, NOW, World
from treatments.api.contract import EXAMPLES
from treatments.api.v1.markdown import plain
from treatments.catalogue.restore import restore

ADDRESS = "/api/v1/treatments/baclofen"
FRAGMENT = f"{ADDRESS}/fragment"
NASTY = '<script>alert(1)</script> & "quotes" [link](javascript:x) *bold* `code` 1. # | ~'


def kept(answer: Any, name: str, refresh: bool) -> None:
    """Hold an answer against an example."""
    file = EXAMPLES / name
    if refresh:
        file.write_text(answer.content.decode())
    assert answer.content.decode() == file.read_text()


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("application/ld+json", "application/ld+json"),
        ("text/markdown", "text/markdown; charset=utf-8"),
        ("text/markdown;q=0.4, application/ld+json;q=0.5", "application/ld+json"),
        ("application/ld+json, application/json;q=0.5", "application/ld+json"),
        ("application/json, application/ld+json", "application/json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json"),
        ("text/html", "application/json"),
        ("*/*", "application/json"),
    ],
)
def test_accept_chooses_and_a_browser_gets_json(partner: Client, accept: str, kind: str) -> None:
    answer = partner.get(ADDRESS, headers={"Accept": accept})
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Vary"] == "Accept"


def test_each_has_an_etag_of_its_own(partner: Client) -> None:
    kinds = ("application/json", "application/ld+json", "text/markdown")
    held = [partner.get(ADDRESS, headers={"Accept": kind}).headers["ETag"] for kind in kinds]
    held.append(partner.get(FRAGMENT).headers["ETag"])
    assert len(set(held)) == 4
    again = partner.get(ADDRESS, headers={"Accept": kinds[2], "If-None-Match": held[2]})
    assert again.status_code == 304


def test_an_error_is_a_problem_in_every_format(partner: Client) -> None:
    for kind in ("application/ld+json", "text/markdown", "text/html"):
        answer = partner.get("/api/v1/treatments/nothing", headers={"Accept": kind})
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.json()["status"] == 404


def test_a_past_day_and_parts_are_told_in_json_only(partner: Client) -> None:
    for query in ("as_of=2026-03-02", "fields=name"):
        answer = partner.get(f"{ADDRESS}?{query}", headers={"Accept": "text/markdown"})
        assert answer.status_code == 400
        assert "goes with application/json only" in answer.json()["detail"]


def test_the_json_ld_is_what_schema_org_allows(partner: Client, refresh: bool) -> None:
    answer = partner.get(ADDRESS, headers={"Accept": "application/ld+json"})
    data = answer.json()
    assert data["url"] == "https://treatments.example/treatments/baclofen/"
    assert data["creditText"].startswith("Source: ")
    assert data["expires"] == "2026-11-24"
    assert not list(faults(data))


class Tags(HTMLParser):
    """Names of the elements of a text, and what stands in them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.names.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


COMPLETE = (
    "Daily doses of baclofen",
    "Common side effects include",
    "Our source lists no drawbacks beyond side effects.",
    "Edition 1, published 2 March 2026.",
    "Imported from the source document, not yet clinically reviewed.",
    "Never reviewed.",
    "This copy holds until 24 November 2026, 06:00 UTC.",
    "Source: “Treatment options for dystonia” (publisher not stated).",
    "Licence: unknown: reuse not granted.",
    "https://treatments.example/treatments/baclofen/",
)


def test_the_fragment_is_complete_and_no_page(partner: Client, refresh: bool) -> None:
    answer = partner.get(FRAGMENT)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "Vary" not in answer.headers
    kept(answer, "fragment.html", refresh)
    found = Tags(answer.content.decode())
    assert {"html", "head", "body", "script", "style", "h1"}.isdisjoint(found.names)
    assert found.names[:2] == ["article", "h2"]
    for words in COMPLETE:
        assert words in found.text


def test_the_markdown_is_complete(partner: Client, refresh: bool) -> None:
    answer = partner.get(ADDRESS, headers={"Accept": "text/markdown"})
    kept(answer, "treatment-baclofen.md", refresh)
    assert answer.content.decode().startswith("## Baclofen\n\n### What it is\n")
    for words in COMPLETE:
        assert words in answer.content.decode()


def test_whatever_a_text_says_it_is_read_as_text(world: World, client: Client) -> None:
    benefit = replace(BACLOFEN.benefits[0], text=NASTY, points=(NASTY,))
    restore(document=replace(BACLOFEN, benefits=(benefit,)), by=world.author, at=NOW)
    world.publish(world.baclofen, at=NOW)
    found = Tags(client.get(FRAGMENT).content.decode())
    assert "script" not in found.names
    assert found.text.count(NASTY) == 2
    text = client.get(ADDRESS, headers={"Accept": "text/markdown"}).content.decode()
    assert "<script>" not in text
    assert "\\<script\\>" in text
    assert "\\[link\\]" in text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. Rest", "1\\. Rest"),
        ("- no list", "\\- no list"),
        ("+ no list", "\\+ no list"),
        ("# no heading", "\\# no heading"),
        ("12 weeks", "12 weeks"),
        ("two\nlines", "two lines"),
        ("a - b", "a - b"),
        ("10) no list", "10\\) no list"),
    ],
)
def test_nothing_begins_what_is_none(text: str, written: str) -> None:
    assert plain(text) == written


def test_a_withdrawn_one_is_no_text_in_any_format(partner: Client) -> None:
    gone = "/api/v1/treatments/deep-brain-stimulation"
    assert partner.get(f"{gone}/fragment").status_code == 410
    for kind in ("text/markdown", "application/ld+json"):
        assert partner.get(gone, headers={"Accept": kind}).status_code == 410
