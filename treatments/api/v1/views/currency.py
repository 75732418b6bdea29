"""Whether the copies that a partner holds are current."""

import re
from typing import Any

from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.parameters import ParametersRefused
from treatments.api.v1.serializers.currency import CurrencySerializer
from treatments.api.view import PublicView
from treatments.editions.currency import copies

# What an address of 8,000 characters, the least that servers and proxies take, has room for.
MOST = 50
DIGEST = "^[0-9a-f]{64}$"


class CurrencyView(PublicView):
    """Whether your copies are current.

    Give the digest of each copy as “d”, up to 50 at once. For thousands, follow the changes
    instead: one question answers for all of them.
    """

    takes = repeats = ("d",)
    serializer_class = CurrencySerializer
    parameters = [
        OpenApiParameter(
            "d",
            {
                "type": "array",
                "items": {"type": "string", "pattern": DIGEST},
                "minItems": 1,
                "maxItems": MOST,
            },
            required=True,
            explode=True,
            style="form",
            description="The `edition.digest` of a copy. Repeat it for each: “d=…&d=…”.",
        )
    ]

    def get(self, request: Request) -> HttpResponseBase:
        digests = asked(request)
        etag = etags.of_log(request.get_full_path(), at=self.now)
        return self.answer(etag, lambda: self.represent(digests))

    def represent(self, digests: list[str]) -> Any:
        """What became of each, as data."""
        return CurrencySerializer({"results": copies(digests, at=self.now)}).data


def asked(request: Request) -> list[str]:
    """The digests that are asked about. Raises ParametersRefused."""
    digests = request.query_params.getlist("d")
    if fault := _fault(digests):
        raise ParametersRefused({"d": fault})
    return digests


def _fault(digests: list[str]) -> str:
    if not digests:
        return f"“d” is missing: give the digest of each copy you hold, {MOST} at most."
    if len(digests) > MOST:
        return f"“d” is given {len(digests)} times: give it {MOST} times at most, and ask again."
    # fullmatch: "$" would let a line feed through.
    wrong = next((one for one in digests if not re.fullmatch(DIGEST, one)), None)
    if wrong is None:
        return ""
    return (
        f"“d” cannot be “{wrong[:80]}”: a digest is 64 digits and small letters, 0 to 9 and a to "
        "f, as “edition.digest” gives it."
    )
