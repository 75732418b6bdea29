"""The OpenAPI document for people to read."""

from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.described import operations
from treatments.api.renderers import HtmlRenderer
from treatments.api.v1.openapi import openapi
from treatments.api.view import PublicView


class DocsView(PublicView):
    """The OpenAPI document as a page for people.

    It needs no script, and changes only when the program does.
    """

    of_program = True
    renderer_classes = (HtmlRenderer,)
    responses = {(200, "text/html"): OpenApiResponse(OpenApiTypes.STR, description="A page.")}

    def get(self, request: Request) -> HttpResponseBase:
        return self.answer(etags.of_build("docs"), self.represent)

    def represent(self) -> str:
        """The page."""
        schema = openapi()
        context = {"schema": schema, "operations": operations(schema)}
        return render_to_string("api/docs.html", context, request=self.request._request)
