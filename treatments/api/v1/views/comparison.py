"""Two or three treatments side by side."""

from urllib.parse import urlencode

from django.http import HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.addresses import address
from treatments.api.schema import problem
from treatments.api.v1.comparing import FEWEST, MOST, TREATMENTS, chosen, mentioned
from treatments.api.v1.problems import WithdrawnProblemSerializer
from treatments.api.v1.serializers.comparison import ComparisonSerializer
from treatments.api.view import PublicView


class ComparisonView(PublicView):
    """Two or three treatments side by side.

    A choice has one address: present slugs, in alphabetical order, each once. Every other way
    to ask for the same leads there. What one treatment does not mention is a gap in its source,
    and no advantage over the others.
    """

    takes = repeats = (TREATMENTS,)
    serializer_class = ComparisonSerializer
    responses = {
        301: OpenApiResponse(description="The same choice has one address: see Location."),
        **problem(410, "One of them was withdrawn, and why.", WithdrawnProblemSerializer),
    }
    parameters = [
        OpenApiParameter(
            TREATMENTS,
            {
                "type": "array",
                "items": {"type": "string", "minLength": 1},
                "minItems": FEWEST,
                "maxItems": MOST,
                "uniqueItems": True,
            },
            required=True,
            description="The slug or the content_id of a treatment; given once for each.",
        )
    ]

    def get(self, request: Request) -> HttpResponseBase:
        treatments = chosen(request.query_params.getlist(TREATMENTS), at=self.now)
        slugs = tuple(one.edition.slug for one in treatments)
        query = urlencode({TREATMENTS: slugs}, doseq=True)
        url, page = f"{address('api-v1:comparison')}?{query}", address("pages:comparison", slugs)
        if request.META["QUERY_STRING"] != query:
            return HttpResponsePermanentRedirect(url)
        self.ends = min(one.expires_at for one in treatments)
        self.links["canonical"] = page
        shown = {
            "treatments": treatments,
            "effects": mentioned("effects", treatments),
            "dystonia_types": mentioned("dystonia_types", treatments),
            "canonical_url": page,
            "url": url,
        }
        return self.answer(etags.of_published(treatments), lambda: ComparisonSerializer(shown).data)
