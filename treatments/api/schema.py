"""How the OpenAPI document is made: from the views, with what all of them share said here once."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from inflection import underscore
from rest_framework import serializers

from treatments.api.parameters import ParameterProblemSerializer
from treatments.api.problems import PROBLEM_JSON, ProblemSerializer
from treatments.api.sparse import FIELDS, names_of

HEADERS = [
    OpenApiParameter(
        "If-None-Match",
        str,
        OpenApiParameter.HEADER,
        description="The ETag of the copy you hold: you get 304 if it is still current.",
    ),
    OpenApiParameter(
        "ETag",
        str,
        OpenApiParameter.HEADER,
        response=[200, 304],
        description="Names this representation; the same for every caller.",
    ),
    OpenApiParameter(
        "Cache-Control",
        str,
        OpenApiParameter.HEADER,
        response=[200, 304],
        description="How long the answer may be taken for current, also while we are away.",
    ),
    OpenApiParameter(
        "Link",
        str,
        OpenApiParameter.HEADER,
        response=[200],
        description="Where the answer leads (RFC 8288): describedby and service-doc always; "
        "canonical, next and prev where there is one.",
    ),
]
ACCEPT = "Accept allows none of the formats of this address."


def problem(
    status: int, description: str, serializer: type[serializers.Serializer] = ProblemSerializer
) -> dict[Any, Any]:
    """A response that is a problem document, as an entry of a view's `responses`."""
    return {(status, PROBLEM_JSON): OpenApiResponse(serializer, description=description)}


COMMON = {
    304: OpenApiResponse(description="The copy that If-None-Match names is still current."),
    **problem(400, "A parameter is refused.", ParameterProblemSerializer),
    **problem(401, "The key in the Authorization header is none, or has ended."),
    **problem(406, ACCEPT),
    **problem(412, "If-Match names another representation."),
    **problem(429, "Too many requests within a minute: Retry-After says how long to wait."),
    **problem(500, "Our mistake, which we log. Try again."),
}
UNKNOWN = problem(404, "Nothing that is published has this address.")


def _fields(serializer: type[serializers.Serializer]) -> OpenApiParameter:
    """Which part of an item is wanted."""
    names = "|".join(names_of(serializer))
    return OpenApiParameter(
        FIELDS,
        {"type": "string", "pattern": f"^({names})(,({names}))*$"},
        description="Only these fields of each item, with commas between them.",
    )


class PartnerSchema(AutoSchema):
    """Reads a view: its name, its docstring (summary, then the rest), and its `responses`."""

    def get_operation_id(self) -> str:
        return underscore(type(self.view).__name__.removesuffix("View"))

    def get_summary(self) -> str:
        return self._words[0].rstrip(".")

    def get_description(self) -> str:  # type: ignore[override]
        return " ".join(self._words[2].split())

    def get_tags(self) -> list[str]:
        return super().get_tags() or ["index"]

    def get_override_parameters(self) -> list[Any]:
        view: Any = self.view  # a PublicView
        sparse = [_fields(view.serializer_class)] if FIELDS in view.takes else []
        return [*HEADERS, *getattr(view, "parameters", ()), *sparse]

    def is_deprecated(self) -> bool:
        view: Any = self.view
        return view.deprecation is not None

    def get_response_serializers(self) -> Any:
        unknown = UNKNOWN if "{" in self.path else {}
        responses = {**COMMON, **unknown, **getattr(self.view, "responses", {})}
        if 200 not in {key[0] if isinstance(key, tuple) else key for key in responses}:
            json = OpenApiResponse(self._get_serializer(), description=self.get_summary())
            responses[(200, "application/json")] = json
        return responses

    @property
    def _words(self) -> tuple[str, str, str]:
        return super().get_description().partition("\n")
