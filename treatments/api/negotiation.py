"""Which format answers a request: JSON, also for a browser; 406 only where none can be meant."""

from collections.abc import Iterable
from typing import Any

from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

# What a browser asks for.
ANYTHING_READABLE = {"text/html", "application/xhtml+xml", "text/*"}


class JsonAnyway(BaseContentNegotiation):
    """Takes the preferred format, by the qualities that Accept gives; among equals the first.

    Never honours "; indent=4": one representation has one sequence of bytes, and one ETag.
    """

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: Any = None
    ) -> tuple[BaseRenderer, str]:
        by_type = {str(renderer.media_type): renderer for renderer in renderers}
        first = next(iter(by_type))
        try:
            preferred = request._request.get_preferred_type(list(by_type))
            asked = _asked(request)
        except ValueError:  # such as a parameter in an encoding that nobody knows
            raise NotAcceptable(
                f"The Accept header cannot be read: send “Accept: {first}”, or none."
            ) from None
        if preferred is None:
            if asked.isdisjoint({*ANYTHING_READABLE, *by_type}) and asked:
                raise NotAcceptable(
                    f"This address answers with {' or '.join(by_type)}, which the Accept header "
                    f"of the request rules out: send “Accept: {first}”, or none."
                )
            preferred = next((one for one in by_type if one in asked), first)
        return by_type[preferred], preferred


def _asked(request: Request) -> set[str]:
    """The types that Accept allows, without their parameters."""
    return {f"{one.main_type}/{one.sub_type}".lower() for one in request._request.accepted_types}
