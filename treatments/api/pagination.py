"""Lists in pages, by a signed cursor: a page continues after a slug, however the list changes."""

import re
from operator import attrgetter
from typing import Any, Self

from django.conf import settings
from django.core.signing import BadSignature, Signer
from rest_framework.pagination import Cursor, CursorPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from treatments.api.parameters import ParametersRefused

PAGING = ("cursor", "page_size")


class SignedCursorPagination(CursorPagination):
    """REST framework's pages, with cursors that only we can make, and no size guessed."""

    ordering = "slug"  # unique among what is live in one language
    page_size = 50
    max_page_size = 100
    request: Request
    # Without a time in it: the same page has the same bytes.
    signer = Signer(salt="treatments.api.pagination")

    def check(self, request: Request) -> None:
        """Raise ParametersRefused if no page can be meant."""
        self.get_page_size(request)
        self.decode_cursor(request)

    def get_page_size(self, request: Request) -> int:
        asked = request.query_params.get("page_size", str(self.page_size))
        if not re.fullmatch("[1-9][0-9]{0,2}", asked) or int(asked) > self.max_page_size:
            raise ParametersRefused(
                {"page_size": f"“page_size” must be a whole number, 1 to {self.max_page_size}."}
            )
        return int(asked)

    def decode_cursor(self, request: Request) -> Cursor | None:
        signed = request.query_params.get("cursor")
        if signed is None:
            return None
        try:
            return Cursor(*self.signer.unsign_object(signed))
        except BadSignature:
            raise ParametersRefused(
                {"cursor": "“cursor” is none of ours: take it, unchanged, from “next”."}
            ) from None

    def encode_cursor(self, cursor: Cursor) -> str:
        here = f"{settings.SITE_URL}{self.request.get_full_path()}"
        return replace_query_param(here, "cursor", self.signer.sign_object(list(cursor)))

    def get_paginated_response(self, data: Any) -> Response:
        return Response(
            {"results": data, "next": self.get_next_link(), "previous": self.get_previous_link()}
        )

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """As OpenAPI 3.1 writes it; the library's own is in the words of 3.0."""
        return {
            "type": "object",
            "required": ["results", "next", "previous"],
            "properties": {
                "results": schema,
                "next": _link("The next page; null on the last."),
                "previous": _link("The page before; null on the first."),
            },
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [
            {
                "name": "cursor",
                "in": "query",
                "description": "Where a page starts. Take it from “next” or “previous”; "
                "one that is not ours is refused.",
                "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]+:[A-Za-z0-9_-]+$"},
            },
            {
                "name": "page_size",
                "in": "query",
                "description": "The largest number of results on a page.",
                "schema": {
                    "type": "integer",
                    "minimum": 1,
                    "maximum": self.max_page_size,
                    "default": self.page_size,
                },
            },
        ]


class Rows(list[Any]):
    """A list that sorts, narrows and slices as far as a cursor asks a queryset to."""

    def order_by(self, field: str) -> Self:
        name = field.removeprefix("-")
        return type(self)(sorted(self, key=attrgetter(name), reverse=name != field))

    def filter(self, *, slug__gt: str = "", slug__lt: str | None = None) -> Self:
        return type(self)(
            row for row in self if row.slug > slug__gt and (slug__lt is None or row.slug < slug__lt)
        )


def _link(description: str) -> dict[str, Any]:
    return {"type": ["string", "null"], "format": "uri", "description": description}
