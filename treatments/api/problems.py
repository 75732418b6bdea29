"""Errors as problem documents (RFC 9457), whatever raised them."""

from http import HTTPStatus
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.core.signals import got_request_exception
from django.utils.log import log_response
from rest_framework import serializers
from rest_framework.exceptions import APIException, ParseError
from rest_framework.response import Response
from rest_framework.views import exception_handler

from treatments.api.addresses import address

PROBLEM_JSON = "application/problem+json"


class ProblemSerializer(serializers.Serializer):
    """What every error says. `detail` is a sentence for the developer who reads it."""

    type = serializers.CharField(
        help_text="“about:blank” where the status says it all; otherwise the address, in this "
        "document, of the description of the problem. Tell problems apart by it."
    )
    title = serializers.CharField(help_text="The type of problem in a few words.")
    status = serializers.IntegerField(source="status_code", help_text="The status of the response.")
    detail = serializers.CharField(help_text="What is wrong here, and what to do about it.")


class Problem(APIException):
    """An error; one of a type of its own says more, through a serializer of its own."""

    serializer_class: type[serializers.Serializer] = ProblemSerializer

    def __init__(self, detail: str, status: int) -> None:
        super().__init__(detail)
        self.status_code = status

    @property
    def type(self) -> str:
        """Where the OpenAPI document describes the serializer, if it is not the plain one."""
        if self.serializer_class is ProblemSerializer:
            return "about:blank"
        component = self.serializer_class.__name__.removesuffix("Serializer")
        return f"{address('api-v1:schema')}#/components/schemas/{component}"

    @property
    def title(self) -> str:
        """For the plain type, as the RFC asks, the phrase of the status."""
        return HTTPStatus(self.status_code).phrase


def as_problem(exc: Exception, context: dict[str, Any]) -> Response:
    """The problem document for any exception: REST framework's EXCEPTION_HANDLER."""
    if isinstance(exc, SuspiciousOperation):  # such as a thousand parameters
        exc = ParseError("This request is not one that we read: send a plainer one.")
    response = exception_handler(exc, context) or _unexpected(exc, context)
    problem = (
        exc if isinstance(exc, Problem) else Problem(response.data["detail"], response.status_code)
    )
    response.data = problem.serializer_class(problem).data
    response.content_type = PROBLEM_JSON
    return response


def _unexpected(exc: Exception, context: dict[str, Any]) -> Response:
    """Our own mistake: logged as Django logs it, and told without its details."""
    request = context["request"]._request
    response = Response(
        {"detail": "Something went wrong on our side and was logged. Try again in a minute."},
        status=HTTPStatus.INTERNAL_SERVER_ERROR,
    )
    got_request_exception.send(sender=None, request=request)
    log_response(
        "%s: %s",
        response.reason_phrase,
        request.path,
        response=response,
        request=request,
        exception=exc,
    )
    return response
