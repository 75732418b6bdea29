"""Who may show what in a frame, and for how long it may be kept."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dystonia_site.csp import HEADER, header_of
from tests.pages.markup import page_of
from tests.universe import NOW, World
from treatments.publishing.actions import withdraw

EMBEDS = (
    "/embed/treatments/baclofen/",
    "/embed/treatments/deep-brain-stimulation/",
    "/embed/treatments/nothing/",
    "/embed/compare/baclofen/physiotherapy/",
)
OTHERS = ("/", "/treatments/baclofen/", "/compare/", "/embed/x/", "/embedded/", "/api/v1")


@pytest.mark.parametrize("address", EMBEDS)
def test_any_site_may_frame_an_embed(patient: Client, address: str) -> None:
    answer = patient.get(address)
    policy = dict(part.split(" ", 1) for part in answer.headers[HEADER].split("; "))
    assert policy.pop("style-src") in settings.SECURE_CSP["style-src"]
    assert policy == {
        "default-src": "'none'",
        "img-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "*",
    }
    assert "X-Frame-Options" not in answer.headers
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["Cross-Origin-Embedder-Policy"] == "require-corp"


@pytest.mark.parametrize("address", OTHERS)
def test_no_site_may_frame_another_page(patient: Client, address: str) -> None:
    answer = patient.get(address)
    assert answer.headers[HEADER] == header_of(settings.SECURE_CSP)
    assert "frame-ancestors 'none'" in answer.headers[HEADER]
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "Cross-Origin-Resource-Policy" not in answer.headers
    assert "Cross-Origin-Embedder-Policy" not in answer.headers


def test_only_the_page_to_choose_on_shows_frames_and_only_ours(patient: Client) -> None:
    answer = patient.get("/embed/?t=baclofen")
    own = {**settings.SECURE_CSP, "frame-src": ["'self'"]}
    assert answer.headers[HEADER] == header_of(own)
    assert answer.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("address", [*EMBEDS, "/embed/"])
def test_nobody_is_counted_or_remembered(patient: Client, address: str) -> None:
    answer = patient.get(address, headers={"Cookie": "a=b"})
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")


@pytest.mark.parametrize("address", EMBEDS)
def test_it_is_only_read_and_needs_not_be_sent_again(patient: Client, address: str) -> None:
    assert patient.post(address).status_code == 405
    answer = patient.get(address)
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    if answer.status_code == 200:
        again = patient.get(address, headers={"If-None-Match": answer.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")


def kept(answer: HttpResponse) -> int:
    """The seconds that an answer may be kept; nothing may be shown after them unasked."""
    name, _, seconds = answer.headers["Cache-Control"].partition("max-age=")
    assert name == "public, "
    return int(seconds)


@pytest.mark.parametrize("address", [EMBEDS[0], EMBEDS[3]])
def test_a_withdrawal_shows_within_a_minute(
    world: World, as_patient: Callable[[str], HttpResponse], at, address: str
) -> None:
    at(NOW)
    before = as_patient(address)
    assert "Daily doses" in page_of(before).text
    withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher)
    at(NOW + timedelta(seconds=kept(before)))
    assert kept(before) <= 60
    text = page_of(as_patient(address)).text
    assert "Daily doses" not in text
    assert "The reason: Being checked." in text


def test_it_is_not_kept_past_what_is_scheduled(world: World, as_patient, at) -> None:
    at(NOW)
    soon = NOW + timedelta(seconds=20)
    withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=soon)
    assert kept(as_patient(EMBEDS[0])) == 20
    at(soon)
    assert "The reason: Being checked." in page_of(as_patient(EMBEDS[0])).text


COSTS = {EMBEDS[0]: 4, EMBEDS[3]: 7}


@pytest.mark.parametrize(("address", "cost"), COSTS.items())
def test_its_cost_is_bounded_by_the_three_that_fit(
    patient: Client, address: str, cost: int
) -> None:
    with CaptureQueriesContext(connection) as queries:
        patient.get(address)
    assert len(queries) == cost
    with CaptureQueriesContext(connection) as queries:
        patient.get("/embed/compare/" + "/".join(f"x{n}" for n in range(50)) + "/")
    assert len(queries) == 1
