"""What every address of the API has in common: read only, cacheable, open to any page's script."""

from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from typing import Any, NoReturn

from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from treatments.api.parameters import refuse_strange_parameters
from treatments.api.problems import Problem
from treatments.api.throttling import Throttled

READING = ("GET", "HEAD", "OPTIONS")
PREFLIGHT = {
    "Access-Control-Allow-Methods": ", ".join(READING),
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}

EXPOSED = "ETag, RateLimit, RateLimit-Policy, Retry-After"


class PublicView(Throttled, APIView):
    """Base of every view. `takes` names its query parameters; any other is refused."""

    http_method_names = [method.lower() for method in READING]
    takes: tuple[str, ...] = ()
    now: datetime

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        refuse_strange_parameters(request, known=self.takes)
        self.now = timezone.now()

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
        return Response(status=HTTPStatus.NO_CONTENT, headers=PREFLIGHT)

    def http_method_not_allowed(self, request: Any, *args: Any, **kwargs: Any) -> NoReturn:
        raise MethodNotAllowed(
            str(request.method),
            f"This address can be read ({', '.join(READING)}) and not changed.",
        )

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        refused = response.status_code >= HTTPStatus.BAD_REQUEST
        response.headers["Cache-Control"] = "no-store" if refused else "public, max-age=60"
        # Any page's script may read, since nothing here depends on who asks.
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = EXPOSED
        return response
