"""Search: what live texts have of some words."""

import json

from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.parameters import ParametersRefused
from treatments.api.v1.found import found
from treatments.api.v1.serializers.found import FoundSerializer
from treatments.api.view import PublicView

QUERY = "q"


class SearchView(PublicView):
    """What published treatments have of some words.

    As on the site: every word has to be found, words in quotation marks stand next to each
    other, and the last may be begun only. Only what is live is searched.
    """

    takes = (QUERY,)
    serializer_class = FoundSerializer
    parameters = [
        OpenApiParameter(
            QUERY, {"type": "string", "minLength": 1}, required=True, description="Some words."
        )
    ]

    def get(self, request: Request) -> HttpResponseBase:
        text = request.query_params.get(QUERY)
        if text is None:
            raise ParametersRefused({QUERY: f"“{QUERY}” is missing: give the words to look for."})
        # Editors keep the synonyms beside the log: only the answer itself says whether it is new.
        data = FoundSerializer(found(text, at=self.now)).data
        return self.answer(etags.of_build(json.dumps(data)), lambda: data)
