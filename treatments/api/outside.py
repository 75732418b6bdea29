"""Errors that come up before a view is reached, or in its surroundings: problem documents too.

The site's handlers; outside of the API they are Django's own.
"""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views import defaults

from treatments.api.problems import PROBLEM_JSON, Problem, ProblemSerializer

ROOM = "/api/"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """A Host that is none, and whatever else Django finds suspicious."""
    if not request.path.startswith(ROOM):
        return defaults.bad_request(request, exception)
    why = "This request is not one that we read: check its Host header and send a plainer one."
    return _problem(why, HTTPStatus.BAD_REQUEST)


def server_error(request: HttpRequest) -> HttpResponseBase:
    """A mistake of ours around the view."""
    if not request.path.startswith(ROOM):
        return defaults.server_error(request)
    why = "Something went wrong on our side and was logged. Try again in a minute."
    return _problem(why, HTTPStatus.INTERNAL_SERVER_ERROR)


def _problem(detail: str, status: HTTPStatus) -> HttpResponse:
    data: dict[str, Any] = ProblemSerializer(Problem(detail, status=status)).data
    headers = {"Cache-Control": "no-store", "Access-Control-Allow-Origin": "*"}
    return JsonResponse(data, status=status, content_type=PROBLEM_JSON, headers=headers)
