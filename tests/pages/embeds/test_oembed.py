"""oEmbed: a program that has the address of a page asks for its frame."""

from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django import Settings

from tests.pages.markup import page_of
from tests.universe import NOW, World, uid
from treatments.publishing.actions import redirect, withdraw

SITE = "https://treatments.example"
BACLOFEN = f"{SITE}/treatments/baclofen/"


@pytest.fixture(autouse=True)
def site(settings: Settings) -> None:
    settings.SITE_URL = SITE


def ask(client: Client, url: str = BACLOFEN, **others: Any) -> Any:
    return client.get("/oembed", {"url": url, **others})


def test_a_treatment_is_answered_with_its_frame(patient: Client) -> None:
    answer = ask(patient)
    said = answer.json()
    html = said.pop("html")
    assert answer.headers["Content-Type"] == "application/json"
    assert said == {
        "type": "rich",
        "version": "1.0",
        "title": "Baclofen – Treatment options for dystonia",
        "provider_name": "Treatment options for dystonia",
        "provider_url": f"{SITE}/",
        "cache_age": 86400,
        "width": 600,
        "height": 480,
    }
    assert html.startswith(
        f'<iframe src="{SITE}/embed/treatments/{uid("baclofen")}/" title="Baclofen'
    )
    assert 'width="600" height="480"' in html
    assert 'sandbox="allow-popups allow-popups-to-escape-sandbox"' in html
    assert html.endswith("></iframe>")


def test_a_comparison_too(patient: Client) -> None:
    html = ask(patient, f"{SITE}/compare/baclofen/physiotherapy/").json()["html"]
    assert f"{SITE}/embed/compare/" in html
    assert uid("baclofen") in html
    assert uid("physiotherapy") in html


def test_the_frame_is_no_larger_than_is_asked_for(patient: Client) -> None:
    said = ask(patient, maxwidth=300, maxheight=200).json()
    assert (said["width"], said["height"]) == (300, 200)
    assert 'width="300" height="200"' in said["html"]
    assert "content-height" not in said["html"]
    large = ask(patient, maxwidth=9999, maxheight=9999).json()
    assert (large["width"], large["height"]) == (600, 480)


def test_any_script_may_ask_and_what_it_adds_is_let_pass(patient: Client) -> None:
    answer = ask(patient, dnt=1, format="json")
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert not answer.cookies


def test_an_address_that_leads_to_a_treatment_frames_that_one(world: World, settings) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)
    assert uid("muscle-relaxants") in ask(Client()).json()["html"]


@pytest.mark.parametrize(
    "url",
    [
        f"{SITE}/",
        f"{SITE}/treatments/nothing/",
        f"{SITE}/treatments/botulinum-toxin/",
        f"{SITE}/treatments/deep-brain-stimulation/",
        f"{SITE}/compare/baclofen/deep-brain-stimulation/",
        f"{SITE}/compare/a/b/c/d/e/",
        f"{SITE}/admin/",
        f"{SITE}/embed/",
        "https://another.example/treatments/baclofen/",
        "ftp://treatments.example/treatments/baclofen/",
        "http://[::1",
        "nonsense",
        "\x00",
        f"{SITE}/treatments/baclofen",
    ],
)
def test_what_has_no_frame_is_404_in_a_sentence(patient: Client, url: str) -> None:
    answer = ask(patient, url)
    said = answer.json()
    assert (answer.status_code, said["status"]) == (404, 404)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "can be shown in a frame" in said["detail"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("", 400, "“url” is missing"),
        ("?url=", 400, "“url” is missing"),
        (f"?url={quote(BACLOFEN)}&format=xml", 501, "JSON alone"),
        (f"?url={quote(BACLOFEN)}&maxwidth=wide", 400, "“maxwidth” is 'wide'"),
        (f"?url={quote(BACLOFEN)}&maxheight=-1", 400, "“maxheight”"),
        (f"?url={quote(BACLOFEN)}&maxheight=٣", 400, "“maxheight”"),
        (f"?url={quote(BACLOFEN)}&maxwidth=%ff", 400, "“maxwidth”"),
    ],
)
def test_what_is_asked_wrongly_is_told_what_to_change(
    patient: Client, query: str, status: int, words: str
) -> None:
    answer = patient.get(f"/oembed{query}")
    assert answer.status_code == status
    assert words in answer.json()["detail"]


def test_withdrawn_it_is_offered_no_more(world: World) -> None:
    assert ask(Client()).status_code == 200
    withdraw(copy=world.baclofen, explanation="Checked.", by=world.publisher, at=NOW)
    assert ask(Client()).status_code == 404


@pytest.mark.parametrize("path", ["/treatments/baclofen/", "/compare/baclofen/physiotherapy/"])
def test_a_page_says_where_its_frame_is(patient: Client, path: str) -> None:
    page = page_of(patient.get(path))
    (link,) = [e for e in page.all("link") if "oembed" in (e.attributes.get("type") or "")]
    assert link.attributes["rel"] == "alternate"
    assert link.attributes["href"] == f"{SITE}/oembed?url={SITE}{path}"
    assert patient.get(link.attributes["href"].removeprefix(SITE)).json()["type"] == "rich"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/compare/all/",
        "/treatments/deep-brain-stimulation/",
        "/treatments/baclofen/on/2026-03-02/",
    ],
)
def test_other_pages_have_none(patient: Client, path: str) -> None:
    assert "oembed" not in page_of(patient.get(path)).source
