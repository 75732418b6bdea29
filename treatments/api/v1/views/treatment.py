"""One treatment, by its present address or by its lasting identity."""

import re
from typing import Any

from django.http import HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.urls.converters import UUIDConverter
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.addresses import address
from treatments.api.schema import problem
from treatments.api.v1.problems import Withdrawn, WithdrawnProblemSerializer
from treatments.api.v1.published import Published
from treatments.api.v1.serializers.treatments import TreatmentSerializer
from treatments.api.view import PublicView
from treatments.editions import finder
from treatments.editions.finder import Answer, Found
from treatments.editions.models import Edition


class TreatmentView(PublicView):
    """A treatment, by its slug or its content_id.

    All that its live edition says, statement by statement, each with its provenance. An old
    slug leads to the present one; no renaming changes the address by content_id. Where another
    treatment took its place, both lead to that one, whose content_id is another.
    """

    serializer_class = TreatmentSerializer
    responses = {
        301: OpenApiResponse(
            description="It has another address now, or another treatment took its place: see "
            "Location."
        ),
        **problem(410, "It was withdrawn, and why.", WithdrawnProblemSerializer),
    }
    parameters = [
        OpenApiParameter(
            "treatment", str, OpenApiParameter.PATH, description="Its slug or its content_id."
        )
    ]

    def get(self, request: Request, treatment: str) -> HttpResponseBase:
        found = self.find(treatment)
        edition = found.edition
        if edition:
            return self.answer(etags.of_editions(edition), lambda: self.represent(edition))
        if found.answer is Answer.MOVED:
            return HttpResponsePermanentRedirect(address("api-v1:treatment", found.slug))
        if found.release:
            raise Withdrawn(found.release)
        raise NotFound(
            "No treatment was ever published at this address. /api/v1/treatments lists all."
        )

    def find(self, treatment: str) -> Found:
        """What the address answers now. No slug reads like an id: the desk refuses such a one."""
        if re.fullmatch(UUIDConverter.regex, treatment):
            return finder.by_content_id(treatment, at=self.now)
        return finder.by_slug(treatment, at=self.now)

    def represent(self, edition: Edition) -> Any:
        """A live edition as data."""
        return TreatmentSerializer(Published(edition)).data
