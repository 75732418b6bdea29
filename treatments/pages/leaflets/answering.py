"""Answers with a leaflet: from the cache, from the press, or with the reason why not."""

from http import HTTPStatus

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

from treatments.pages.leaflets import press, setting
from treatments.pages.leaflets.papers import Paper
from treatments.pages.leaflets.sizes import Size

# Kept by its content, so it is never wrong; a day, so that old ones make room.
KEPT_FOR = 24 * 60 * 60


def answer(request: HttpRequest, paper: Paper, size: Size) -> HttpResponseBase:
    """The PDF, 304 for who holds it already, or a page that says why there is none."""
    etag = setting.etag(paper, size)
    response = get_conditional_response(request, etag=etag)
    if response is None:
        try:
            # A HEAD is answered from what is known without pressing.
            pdf = b"" if request.method == "HEAD" else _pdf(paper, size, key=f"leaflet:{etag}")
        except (press.Missing, press.Busy) as reason:
            return _none(request, paper, reason)
        response = HttpResponse(pdf, content_type="application/pdf")
        name = f"{paper.file_name}{size.ending}.pdf"
        response.headers["Content-Disposition"] = content_disposition_header(False, name) or ""
        response.headers["Link"] = f'<{settings.SITE_URL}{paper.path}>; rel="canonical"'
        if size is Size.LARGE:  # the same words once more
            response.headers["X-Robots-Tag"] = "noindex"
    response.headers["ETag"] = etag
    # Asked again each time: the next release may be a second away, and 304 is cheap.
    response.headers["Cache-Control"] = "no-cache"
    return response


def _pdf(paper: Paper, size: Size, *, key: str) -> bytes:
    pdf = cache.get(key)
    if pdf is None:
        pdf = press.pressed(setting.html(paper), setting.css(paper, size))
        cache.set(key, pdf, KEPT_FOR)
    return bytes(pdf)


def _none(request: HttpRequest, paper: Paper, reason: Exception) -> HttpResponse:
    busy = isinstance(reason, press.Busy)
    response = render(
        request,
        "leaflets/not_now.html",
        {"paper": paper, "busy": busy},
        status=HTTPStatus.SERVICE_UNAVAILABLE,
    )
    response.headers["Cache-Control"] = "no-store"
    if busy:
        response.headers["Retry-After"] = str(press.COME_AGAIN)
    return response
