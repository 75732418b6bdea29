"""Base of the views about one treatment, by its present address or by its lasting identity."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from treatments.api.addresses import address
from treatments.api.schema import problem
from treatments.api.v1.problems import Withdrawn, WithdrawnProblemSerializer
from treatments.api.v1.published import find
from treatments.api.view import PublicView
from treatments.editions.finder import Answer, Found
from treatments.editions.models import Edition

NAMED = OpenApiParameter(
    "treatment", str, OpenApiParameter.PATH, description="Its slug or its content_id."
)


class OfTreatmentView(PublicView):
    """`name` is that of its address. The rest of the address goes to show()."""

    name: str
    parameters: Iterable[OpenApiParameter] = [NAMED]
    responses: dict[Any, Any] = {
        301: OpenApiResponse(
            description="It has another address now, or another treatment took its place: see "
            "Location."
        ),
        **problem(410, "It was withdrawn, and why.", WithdrawnProblemSerializer),
    }

    def get(self, request: Request, treatment: str, **rest: Any) -> HttpResponseBase:
        found = self.find(treatment)
        if found.edition:
            return self.show(found.edition, **rest)
        if found.answer is Answer.MOVED:
            return HttpResponsePermanentRedirect(self.elsewhere(found, rest))
        if found.release:
            raise Withdrawn(found.release)
        raise NotFound(
            "No treatment was ever published at this address. /api/v1/treatments lists all."
        )

    def show(self, live: Edition, **rest: Any) -> HttpResponseBase:
        """The answer about a treatment whose live edition this is."""
        raise NotImplementedError

    def find(self, treatment: str) -> Found:
        """What the address answers now."""
        return find(treatment, at=self.now)

    def elsewhere(self, found: Found, rest: dict[str, Any]) -> str:
        """The same at the present slug; of what took its place, only the treatment itself."""
        if found.release:
            return address("api-v1:treatment", found.slug)
        query = self.request.META["QUERY_STRING"]
        there = address(f"api-v1:{self.name}", found.slug, *rest.values())
        return f"{there}?{query}" if query else there
