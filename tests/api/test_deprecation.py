"""What is to go away says so, in every answer and in the OpenAPI document."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from drf_spectacular.generators import SchemaGenerator

from treatments.api.deprecation import Deprecation
from treatments.api.v1.views.effects import EffectsView

SINCE, SUNSET = datetime(2026, 12, 1, tzinfo=UTC), datetime(2027, 12, 1, 12, 0, tzinfo=UTC)
SUCCESSOR = "https://treatments.example/api/v2/effects"


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EffectsView, "deprecation", Deprecation(SINCE, SUNSET, SUCCESSOR))


def test_every_answer_says_since_when_and_until_when(planted: None, partner: Client) -> None:
    for query, status in (("", 200), ("?titel=x", 400)):
        answer = partner.get(f"/api/v1/effects{query}")
        assert answer.status_code == status
        assert answer.headers["Deprecation"] == "@1796083200"
        assert answer.headers["Sunset"] == "Wed, 01 Dec 2027 12:00:00 GMT"
    link = partner.get("/api/v1/effects").headers["Link"]
    assert f'<{SUCCESSOR}>; rel="successor-version"' in link


def test_others_say_nothing(planted: None, partner: Client) -> None:
    answer = partner.get("/api/v1/glossary")
    assert "Deprecation" not in answer.headers
    assert "Sunset" not in answer.headers


def test_the_openapi_document_says_it_too(planted: None) -> None:
    paths = SchemaGenerator().get_schema(public=True)["paths"]
    deprecated = [path for path, item in paths.items() if item["get"].get("deprecated")]
    assert deprecated == ["/api/v1/effects"]
