"""The formats other than JSON. An error is JSON in all of them: see PublicView."""

import json
from typing import Any

from rest_framework.renderers import BaseRenderer


class TextRenderer(BaseRenderer):
    """Text that is ready."""

    charset = "utf-8"

    def render(self, data: Any, *args: Any, **kwargs: Any) -> bytes:
        return str(data).encode()


class HtmlRenderer(TextRenderer):
    """A page, or a fragment of one."""

    media_type = "text/html"
    format = "html"


class MarkdownRenderer(TextRenderer):
    """Markdown (RFC 7763)."""

    media_type = "text/markdown"
    format = "markdown"


class JsonLdRenderer(BaseRenderer):
    """JSON-LD in the words of schema.org."""

    media_type = "application/ld+json"
    format = "json-ld"
    charset = None

    def render(self, data: Any, *args: Any, **kwargs: Any) -> bytes:
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
