"""The OpenAPI document."""

from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.v1.openapi import openapi
from treatments.api.view import PublicView


class SchemaView(PublicView):
    """The OpenAPI document that describes this API.

    It changes only when the program does.
    """

    of_program = True
    responses = {
        (200, "application/json"): OpenApiResponse(
            OpenApiTypes.OBJECT, description="This document."
        )
    }

    def get(self, request: Request) -> HttpResponseBase:
        return self.answer(etags.of_build("schema"), openapi)
