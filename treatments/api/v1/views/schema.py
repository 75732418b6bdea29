"""The OpenAPI document."""

from functools import cache
from typing import Any

from django.http.response import HttpResponseBase
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.view import PublicView


class SchemaView(PublicView):
    """The OpenAPI document that describes this API.

    It changes only when the program does.
    """

    responses = {200: OpenApiResponse(OpenApiTypes.OBJECT, description="This document.")}

    def get(self, request: Request) -> HttpResponseBase:
        return self.answer(etags.of_build(), openapi)


@cache
def openapi() -> Any:
    """Made once: it depends on nothing but the program."""
    return SchemaGenerator().get_schema(public=True)
