"""The OpenAPI document of version 1."""

from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator


@cache
def openapi() -> Any:
    """Made once: it depends on nothing but the program."""
    return SchemaGenerator().get_schema(public=True)
