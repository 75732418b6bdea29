"""What the OpenAPI document says besides what the views say: examples, sparse items."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from treatments.api.problems import PROBLEM_JSON
from treatments.api.sparse import FIELDS

# Answers of the API, which a test keeps true: <operation>.json, or <operation>-<case>.json. Those
# with a status are problems; problem-<status>.json stands where no other does.
EXAMPLES = Path(__file__).parent / "v1" / "examples"
TYPES = {
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".html": "text/html",
    ".md": "text/markdown",
}
# What an operation that takes `fields` may leave out.
SPARSE = "Of each {}, only the fields that were asked for."


def complete(result: Any, generator: Any, request: Any, public: bool) -> Any:
    """Adds it: one of drf-spectacular's POSTPROCESSING_HOOKS."""
    schemas = result["components"]["schemas"]
    for path in result["paths"].values():
        for operation in path.values():
            if any(one["name"] == FIELDS for one in operation["parameters"]):
                _say_what_may_be_left_out(operation, schemas)
            _show_examples(operation)
    result["components"]["schemas"] = dict(sorted(schemas.items()))
    return result


def _say_what_may_be_left_out(operation: Any, schemas: Any) -> None:
    """Whole items, or some fields of each."""
    content = operation["responses"]["200"]["content"]["application/json"]
    of_list = schemas[_name(content["schema"])]["properties"].get("results")
    place = of_list if of_list else content
    key = "items" if of_list else "schema"
    name = _name(place[key])
    if "anyOf" not in place[key]:
        whole = {field: value for field, value in schemas[name].items() if field != "required"}
        schemas[f"Sparse{name}"] = whole | {"description": SPARSE.format(name)}
        part = {"$ref": f"#/components/schemas/Sparse{name}"}
        place[key] = {"anyOf": [place[key], part]}


def _name(schema: Any) -> str:
    """The component that a schema refers to."""
    first = schema.get("anyOf", [schema])[0]
    return str(first["$ref"].rsplit("/", 1)[1])


def _show_examples(operation: Any) -> None:
    shown = dict(_examples(operation["operationId"]))
    for status, response in operation["responses"].items():
        for media, content in response.get("content", {}).items():
            examples = {
                name: one
                for (at, kind, name), one in shown.items()
                if (at, kind) == (status, media)
            }
            common = EXAMPLES / f"problem-{status}.json"
            if not examples and media == PROBLEM_JSON and common.exists():
                examples = {"problem": _read(common)}
            if examples:
                content["examples"] = {name: {"value": one} for name, one in examples.items()}


def _examples(operation: str) -> Iterator[tuple[tuple[str, str, str], Any]]:
    """By status, media type and name: what the operation answered once."""
    for file in sorted(EXAMPLES.iterdir()):
        name, _, case = file.stem.partition("-")
        if name != operation:
            continue
        value = _read(file)
        status = value.get("status") if isinstance(value, dict) else None
        media = PROBLEM_JSON if status else TYPES[file.suffix]
        yield (str(status or 200), media, case.replace("-", "_") or "example"), value


def _read(file: Path) -> Any:
    text = file.read_text(encoding="utf-8")
    return json.loads(text) if file.suffix.startswith(".json") else text
