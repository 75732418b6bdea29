"""Where a program that knows only this site finds its API (RFC 9727)."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from treatments.api.addresses import address

LINKSET = "application/linkset+json"
PROFILE = "https://www.rfc-editor.org/info/rfc9727"


@require_safe
def catalog(request: HttpRequest) -> HttpResponse:
    """A set of links (RFC 9264): the API, what describes it, for programs and for people."""
    here = address("api-catalog")
    answer = HttpResponse(json.dumps(links(here)), content_type=f'{LINKSET}; profile="{PROFILE}"')
    answer.headers["Cache-Control"] = "public, max-age=86400"
    answer.headers["Link"] = f'<{here}>; rel="api-catalog"'
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


def links(here: str) -> dict[str, Any]:
    """By relation; each API that the catalog names is an anchor of its own."""
    index = address("api-v1:index").rstrip("/")
    described = {"href": address("api-v1:schema"), "type": "application/json"}
    docs = {"href": address("api-v1:docs"), "type": "text/html"}
    return {
        "linkset": [
            {"anchor": here, "item": [{"href": index}]},
            {"anchor": index, "service-desc": [described], "service-doc": [docs]},
        ]
    }
