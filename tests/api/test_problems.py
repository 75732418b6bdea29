"""Every error under /api/ is a problem document (RFC 9457), whoever raises it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client
from rest_framework.exceptions import Throttled

from treatments.api.contract import EXAMPLES
from treatments.api.v1.views.treatment import TreatmentView


@pytest.mark.parametrize(
    ("status", "ask"),
    [
        (400, lambda partner: partner.get("/api/v1/treatments?titel=baclofen")),
        (404, lambda partner: partner.get("/api/v1/treatments/never-heard-of")),
        (404, lambda partner: partner.get("/api/v1/nothing")),
        (404, lambda partner: partner.get("/api/v1/treatments/")),
        (404, lambda partner: partner.get("/api/v1/treatments/a%00b")),
        (404, lambda partner: partner.get("/api/v1/treatments/%ff%0a")),
        (404, lambda partner: partner.get("/api/v2/")),
        (404, lambda partner: partner.get("/api/")),
        (404, lambda partner: partner.post("/api/v1/nothing")),
        (405, lambda partner: partner.post("/api/v1/treatments", {"name": "x"})),
        (405, lambda partner: partner.delete("/api/v1/treatments/baclofen")),
        (405, lambda partner: partner.generic("BREW", "/api/v1/")),
        (405, lambda partner: partner.generic("TRACE", "/api/v1/codes?code=")),
        (406, lambda partner: partner.get("/api/v1/", headers={"Accept": "application/xml"})),
        (410, lambda partner: partner.get("/api/v1/treatments/deep-brain-stimulation")),
        (412, lambda partner: partner.get("/api/v1/", headers={"If-Match": '"another"'})),
    ],
)
def test_an_error_is_a_problem_document(
    partner: Client, status: int, ask: Callable[[Client], Any]
) -> None:
    answer = ask(partner)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"].endswith(".")


def test_too_many_requests_are_one_too(partner: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def too_many(*_: object) -> None:
        raise Throttled(wait=7)

    monkeypatch.setattr(TreatmentView, "find", too_many)
    answer = partner.get("/api/v1/treatments/baclofen")
    assert answer.status_code == 429
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Retry-After"] == "7"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("status", "address", "headers"),
    [
        (400, "/api/v1/treatments?titel=baclofen", {}),
        (404, "/api/v1/treatments/never-heard-of", {}),
        (406, "/api/v1/treatments", {"Accept": "application/xml"}),
        (412, "/api/v1/treatments", {"If-Match": '"another"'}),
    ],
)
def test_the_openapi_document_shows_one_of_each(
    partner: Client, refresh: bool, status: int, address: str, headers: dict[str, str]
) -> None:
    problem = partner.get(address, headers=headers).json()
    file = EXAMPLES / f"problem-{status}.json"
    if refresh:
        file.write_text(json.dumps(problem, ensure_ascii=False, indent=2) + "\n")
    assert problem == json.loads(file.read_text())


def test_one_without_a_type_of_its_own_says_only_the_status(partner: Client) -> None:
    problem = partner.get("/api/v1/nothing").json()
    assert (problem["type"], problem["title"]) == ("about:blank", "Not Found")


def test_a_method_that_writes_is_told_what_is_allowed(partner: Client) -> None:
    answer = partner.post("/api/v1/treatments")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert "can be read (GET, HEAD, OPTIONS) and not changed" in answer.json()["detail"]


@pytest.mark.parametrize(
    "accept",
    [
        "application/json",
        "application/json; indent=4",
        "*/*",
        "",
        "text/html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif",
    ],
)
def test_whoever_can_read_json_gets_the_same_json(partner: Client, accept: str) -> None:
    answer = partner.get("/api/v1/treatments/baclofen", headers={"Accept": accept})
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.content == partner.get("/api/v1/treatments/baclofen").content


def test_our_own_mistake_is_a_problem_too_and_is_logged(
    partner: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise OperationalError("password of the database: hunter2")

    monkeypatch.setattr(TreatmentView, "find", fail)
    partner.raise_request_exception = False
    answer = partner.get("/api/v1/treatments/baclofen")
    assert answer.status_code == 500
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "hunter2" not in answer.content.decode()
    (record,) = [one for one in caplog.records if one.name == "django.request"]
    assert record.exc_info
