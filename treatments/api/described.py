"""The OpenAPI document as a page shows it: operations in their order, with what they take."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be asked: `item` is its part of the OpenAPI document."""

    method: str
    path: str
    item: Any

    @property
    def parameters(self) -> list[Any]:
        """What completes the address."""
        return [one for one in self.item.get("parameters", ()) if one["in"] != "header"]

    @property
    def answers(self) -> list[tuple[str, str, str]]:
        """Status, media types, and when it is given."""
        return [
            (status, ", ".join(one.get("content", ())), one["description"])
            for status, one in self.item["responses"].items()
        ]


def operations(schema: Any) -> list[Operation]:
    """Every operation, in the order of the document."""
    return list(_operations(schema["paths"]))


def _operations(paths: Any) -> Iterator[Operation]:
    for path, methods in paths.items():
        for method, item in methods.items():
            yield Operation(method.upper(), path, item)
