"""Answers that nobody but the one who asked should have."""

from django.http import HttpResponse
from django.utils.cache import patch_cache_control


def kept_out(response: HttpResponse, *, secret: bool = False) -> HttpResponse:
    """What is typed here, and whether, is nobody else's: no cache keeps the page.

    `secret`: nor does a search engine, and no other site is told its address.
    """
    patch_cache_control(response, no_store=True)
    if secret:
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
    return response
