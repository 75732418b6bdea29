"""/api/v1/schema, and the OpenAPI document kept in tests/golden/openapi-v1.json"""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from django.core.management import call_command
from django.test import Client
from jsonschema import Draft202012Validator

from tests.universe import BACLOFEN, uid

GOLDEN = Path(__file__).parent.parent / "golden" / "openapi-v1.json"
REFRESH = "manage.py spectacular --format openapi-json --file tests/golden/openapi-v1.json"


@pytest.fixture
def schema() -> Any:
    return json.loads(GOLDEN.read_text())


def test_it_is_the_one_in_the_repository(tmp_path: Path) -> None:
    made = tmp_path / "openapi.json"
    call_command("spectacular", format="openapi-json", file=str(made))
    assert made.read_text() == GOLDEN.read_text(), (
        f"The API is not what {GOLDEN.name} says. Within version 1 only additions are allowed: "
        f"if that is so, write the new one with {REFRESH}"
    )


def test_it_is_served(partner: Client, schema: Any) -> None:
    served = partner.get("/api/v1/schema").json()
    assert served == schema, f"{GOLDEN.name} is another: {REFRESH}"


def test_it_is_valid_and_made_without_a_warning() -> None:
    call_command("spectacular", validate=True, fail_on_warn=True, stdout=StringIO())


def test_it_is_openapi_3_1_with_a_plain_version(schema: Any) -> None:
    assert schema["openapi"] == "3.1.1"
    assert schema["info"]["version"] == "1.0.0"
    assert "nullable" not in GOLDEN.read_text(), "a word of OpenAPI 3.0"


def test_every_operation_and_every_field_is_described(schema: Any) -> None:
    for path, item in schema["paths"].items():
        assert set(item) == {"get"}, path
        assert item["get"]["summary"], path
        assert all(answer["description"] for answer in item["get"]["responses"].values()), path
        assert all(one["description"] for one in item["get"]["parameters"]), path
    for name, component in schema["components"]["schemas"].items():
        for field, facts in component.get("properties", {}).items():
            assert facts.get("description") or name.startswith("Paginated"), f"{name}.{field}"
        if not name.startswith("Sparse"):
            assert set(component.get("required", ())) == set(component.get("properties", ())), name


ANSWERS = {
    "/api/v1": "/api/v1",
    "/api/v1/treatments": "/api/v1/treatments",
    "/api/v1/treatments/muscle-relaxants": "/api/v1/treatments/{treatment}",
    f"/api/v1/treatments/{uid('baclofen')}": "/api/v1/treatments/{treatment}",
    "/api/v1/treatments/physiotherapy": "/api/v1/treatments/{treatment}",
    "/api/v1/treatments/deep-brain-stimulation": "/api/v1/treatments/{treatment}",
    "/api/v1/treatments/never-heard-of": "/api/v1/treatments/{treatment}",
    "/api/v1/treatments?kind=pills": "/api/v1/treatments",
    "/api/v1/effects": "/api/v1/effects",
    "/api/v1/effects/drowsiness": "/api/v1/effects/{slug}",
    "/api/v1/dystonia-types": "/api/v1/dystonia-types",
    "/api/v1/dystonia-types/generalised": "/api/v1/dystonia-types/{slug}",
    "/api/v1/codes?system=mesh&code=D001418": "/api/v1/codes",
    "/api/v1/codes?system=snomed": "/api/v1/codes",
    "/api/v1/glossary": "/api/v1/glossary",
    "/api/v1/glossary/withdrawal-symptoms": "/api/v1/glossary/{slug}",
    "/api/v1/changes": "/api/v1/changes",
    "/api/v1/changes?since=x": "/api/v1/changes",
    "/api/v1/currency": "/api/v1/currency",
    f"/api/v1/currency?d={BACLOFEN.digest}&d={'0' * 64}": "/api/v1/currency",
}


def test_what_is_answered_is_what_it_says(partner: Client, schema: Any) -> None:
    components = closed(schema["components"])
    for address, path in ANSWERS.items():
        answer = partner.get(address)
        described = schema["paths"][path]["get"]["responses"][str(answer.status_code)]["content"]
        content = described[answer.headers["Content-Type"]]["schema"]
        jsonschema.validate(
            answer.json(),
            {**closed(content), "components": components},
            cls=Draft202012Validator,
        )


def closed(schema: Any) -> Any:
    """The schema without leave to answer with a field it does not describe."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        inner["additionalProperties"] = False
    return inner


def test_a_problem_type_leads_to_its_description(partner: Client, schema: Any) -> None:
    address = partner.get("/api/v1/treatments?kind=pills").json()["type"]
    document, pointer = address.split("#/")
    assert document == "https://treatments.example/api/v1/schema"
    described = schema
    for step in pointer.split("/"):
        described = described[step]
    assert described["description"].startswith("Parameters that are unknown")
