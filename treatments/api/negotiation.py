"""Which format answers a request: JSON, also for a browser; 406 only where JSON cannot be meant."""

from collections.abc import Iterable
from typing import Any

from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

# What a browser, or a program that says nothing at all, asks for.
ANYTHING_READABLE = {"", "text/html", "application/xhtml+xml", "text/*"}


class JsonAnyway(DefaultContentNegotiation):
    """Never honours "; indent=4": one representation has one sequence of bytes, and one ETag."""

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: Any = None
    ) -> tuple[BaseRenderer, str]:
        try:
            renderer, _ = super().select_renderer(request, renderers, format_suffix)
        except NotAcceptable:
            accepted = {one.split(";")[0].strip().lower() for one in self._asked(request)}
            if accepted.isdisjoint(ANYTHING_READABLE):
                raise NotAcceptable(
                    "This address answers with application/json, which the Accept header of the "
                    "request rules out: send “Accept: application/json”, or none."
                ) from None
            renderer, *_ = renderers
        return renderer, str(renderer.media_type)

    def _asked(self, request: Request) -> list[str]:
        return self.get_accept_list(request) or [""]
