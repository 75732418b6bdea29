"""Content-Security-Policy on every answer; Django has it from 6.0, under the same setting.

A page that needs another policy sets the header itself, and it is left alone.
"""

from collections.abc import Callable, Mapping, Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse

HEADER = "Content-Security-Policy"
# Django's own pages for these have their styles and scripts inline, while DEBUG is on.
DEBUG_PAGES = (404, 500)

Policy = Mapping[str, Sequence[str]]


def header_of(policy: Policy) -> str:
    """The header's value: {"img-src": ["'self'"]} is "img-src 'self'"."""
    return "; ".join(f"{directive} {' '.join(values)}" for directive, values in policy.items())


class ContentSecurityPolicy:
    """Middleware: browsers load from this site only, and run nothing that stands in a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.policy = header_of(settings.SECURE_CSP)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not (settings.DEBUG and response.status_code in DEBUG_PAGES):
            response.headers.setdefault(HEADER, self.policy)
        return response
