"""The webhooks that the OpenAPI document describes: by name, a path item as OpenAPI 3.1 has it."""

from typing import Any

WEBHOOKS: dict[str, Any] = {}
