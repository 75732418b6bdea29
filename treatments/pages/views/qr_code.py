"""The QR code of a page's address, printed at the foot of the page."""

from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.views.decorators.http import require_safe

from treatments.pages import qr

# Longer than any address of three treatments, and still a code that a camera reads.
LONGEST = 300


@require_safe
def qr_code(request: HttpRequest) -> HttpResponse:
    """?to= is the path of a public page of this site, and of nothing else: a code that says it
    is ours may not lead elsewhere.
    """
    to = request.GET.get("to", "")
    if not _is_ours(to):
        return render(request, "400.html", status=HTTPStatus.BAD_REQUEST)
    response = HttpResponse(qr.svg(f"{settings.SITE_URL}{to}"), content_type="image/svg+xml")
    # The same for as long as the site has this address.
    response.headers["Cache-Control"] = "public, max-age=86400"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _is_ours(path: str) -> bool:
    if len(path) > LONGEST or not path.isascii() or not path.startswith("/"):
        return False
    try:
        return resolve(path).namespace == "pages"
    except Resolver404:
        return False
