"""Canonical JSON for frozen dataclasses: one value, one text. Plain Python, no Django.

Sorted keys, no spaces, UTF-8 as itself. Only str, int, bool, tuples and dataclasses occur,
so none of the number forms that RFC 8785 has to settle can arise.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, fields, is_dataclass
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")

# Pure functions from the JSON object of schema n to that of schema n + 1, applied when a
# body is read. Stored bodies are never rewritten.
UPCASTERS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


class Unreadable(ValueError):
    """A stored body is not a document of a schema we know; the message says where."""


def dump(value: Any) -> str:
    """The canonical JSON text of a dataclass."""
    return json.dumps(asdict(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def load(kind: type[T], body: str, *, schema: int) -> T:
    """Build `kind` from its JSON text, first lifting older schemas to `schema`."""
    try:
        data = json.loads(body)
    except ValueError as error:
        raise Unreadable(f"The body is not JSON: {error}.") from error
    if not isinstance(data, dict):
        raise Unreadable("The body is not a JSON object.")
    while data.get("schema") in UPCASTERS:
        data = UPCASTERS[data["schema"]](data)
    if data.get("schema") != schema:
        raise Unreadable(f"The body has schema {data.get('schema')!r}; {schema} was expected.")
    built: T = _build(kind, data, "document")
    return built


def _build(kind: Any, data: Any, where: str) -> Any:
    if get_origin(kind) is tuple:
        if not isinstance(data, list):
            raise Unreadable(f"{where} is not a list.")
        item = get_args(kind)[0]
        return tuple(_build(item, value, f"{where}[{n}]") for n, value in enumerate(data))
    if is_dataclass(kind):
        return _build_dataclass(kind, data, where)
    if type(data) is not kind:
        raise Unreadable(f"{where} is {type(data).__name__}, not {kind.__name__}.")
    return data


def _build_dataclass(kind: Any, data: Any, where: str) -> Any:
    if not isinstance(data, dict):
        raise Unreadable(f"{where} is not an object.")
    names = {field.name for field in fields(kind)}
    if names != set(data):
        odd = ", ".join(sorted(names ^ set(data)))
        raise Unreadable(f"{where} lacks or has too many of: {odd}.")
    hints = get_type_hints(kind)
    return kind(**{n: _build(hints[n], data[n], f"{where}.{n}") for n in sorted(names)})
