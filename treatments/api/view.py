"""What every address of the API has in common: read only, cacheable, open to any page's script."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property
from http import HTTPStatus
from typing import Any, NoReturn

from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from treatments.api.addresses import address
from treatments.api.caching import cache_control
from treatments.api.deprecation import Deprecation
from treatments.api.links import link_header
from treatments.api.parameters import refuse_strange_parameters
from treatments.api.problems import PROBLEM_JSON, Problem
from treatments.api.throttling import Throttled
from treatments.editions import freshness
from treatments.editions.models import Release

READING = ("GET", "HEAD", "OPTIONS")
PREFLIGHT = {
    "Access-Control-Allow-Methods": ", ".join(READING),
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}
# What a script in another site's page may read of the headers.
EXPOSED = (
    "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Deprecation, Sunset, Content-Location"
)


class PublicView(Throttled, APIView):
    """Base of every view. `takes` names its query parameters, `repeats` those that may be given
    more than once; any other is refused.
    """

    http_method_names = [method.lower() for method in READING]
    takes: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()
    # Of a view whose answers are made of the program alone, and not of the log.
    of_program = False
    # How long after its moment a line of the log is told.
    lag = timedelta()
    # Of a view that is to go away: said in every answer and in the OpenAPI document.
    deprecation: Deprecation | None = None
    now: datetime

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        # Before its parameters: a method that is none is refused, whatever else was sent.
        if request.method not in READING:
            self.http_method_not_allowed(request)
        refuse_strange_parameters(request, known=self.takes, repeated=self.repeats)
        self.now = timezone.now()

    @cached_property
    def ends(self) -> datetime:
        """When the answer stops being true, or a copy of it being fresh. A view may set it."""
        last = freshness.last_step(at=self.now)
        if self.of_program:
            return last
        coming = Release.objects.next_moment(at=self.now - self.lag)
        return min(last, coming + self.lag) if coming else last

    @cached_property
    def links(self) -> dict[str, str]:
        """Where a successful answer leads, by relation. A view may add to it."""
        links = {"describedby": address("api-v1:schema"), "service-doc": address("api-v1:docs")}
        return links | (self.deprecation.links if self.deprecation else {})

    def answer(self, etag: str, represent: Callable[[], Any]) -> HttpResponseBase:
        """What `represent` makes, under its ETag; it is not called for who holds that already."""
        response = get_conditional_response(self.request._request, etag=etag)
        if response is None:
            response = Response(represent())
        elif response.status_code == HTTPStatus.PRECONDITION_FAILED:
            raise Problem(
                "The representation is not the one that If-Match names: ask without it.",
                status=HTTPStatus.PRECONDITION_FAILED,
            )
        response.headers["ETag"] = etag
        return response

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Response:
        """A browser that asks first whether a script may read: it may."""
        return Response(
            status=HTTPStatus.NO_CONTENT, headers={**PREFLIGHT, "Cache-Control": "no-store"}
        )

    def http_method_not_allowed(self, request: Any, *args: Any, **kwargs: Any) -> NoReturn:
        raise MethodNotAllowed(
            str(request.method),
            f"This address can be read ({', '.join(READING)}) and not changed.",
        )

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        refused = response.status_code >= HTTPStatus.BAD_REQUEST
        if refused:
            request.accepted_renderer, request.accepted_media_type = JSONRenderer(), PROBLEM_JSON
        response = super().finalize_response(request, response, *args, **kwargs)
        if refused:
            response.headers["Cache-Control"] = "no-store"
        elif "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = cache_control(
                at=self.now, ends=self.ends, lag=self.lag
            )
            response.headers["Link"] = link_header(self.links)
        if self.deprecation:
            for name, value in self.deprecation.headers.items():
                response.headers[name] = value
        # Any page's script may read, since nothing here depends on who asks.
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = EXPOSED
        return response
