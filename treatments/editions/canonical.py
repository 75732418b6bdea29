"""Canonical JSON for frozen dataclasses: one value, one text. Plain Python, no Django.

Sorted keys, no spaces, UTF-8 as itself. Only str, int, bool, tuples and dataclasses occur,
so none of the number forms that RFC 8785 has to settle can arise. A field that came LATER stands
in the text only where it says something: without it, a text is what it was before the field came,
and so is its digest.
"""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")

# Metadata of a field whose default is empty.
LATER = {"later": True}

# Pure functions from the JSON object of schema n to that of schema n + 1, applied when a
# body is read. Stored bodies are never rewritten.
UPCASTERS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


class Unreadable(ValueError):
    """A stored body is not a document of a schema we know; the message says where."""


def dump(value: Any) -> str:
    """The canonical JSON text of a dataclass."""
    data = _plain(value)
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


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


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if not is_dataclass(value):
        return value
    return {
        field.name: _plain(said)
        for field in fields(value)
        if (said := getattr(value, field.name)) or not field.metadata.get("later")
    }


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
    later = {field.name for field in fields(kind) if field.metadata.get("later")}
    # One that is there and empty would be a second text of the same value.
    empty = {name for name in later & set(data) if not data[name]}
    if odd := ((names ^ set(data)) - later) | empty:
        raise Unreadable(f"{where} lacks or has too many of: {', '.join(sorted(odd))}.")
    hints = get_type_hints(kind)
    return kind(**{n: _build(hints[n], data[n], f"{where}.{n}") for n in sorted(data)})
