"""oEmbed: a program that was given the address of a page asks how to show it in a frame."""

import re
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone, translation
from django.utils.cache import patch_cache_control
from django.views.decorators.http import conditional_page, require_safe

from treatments.editions import freshness
from treatments.pages.comparing.chosen import MOST
from treatments.pages.embeds.oembed import described, editions_at, path_on_this_site
from treatments.pages.languages import code_in

MISSING = "“url” is missing: send ?url= with the address of a treatment or a comparison."
NO_OTHER_FORMAT = "This address answers in JSON alone: leave “format” out, or send format=json."
NO_PIXELS = "“{name}” is {value!r}: send a whole number of pixels, 1 to 9999, or leave it out."
NOT_HERE = (
    "No page of this site that can be shown in a frame is at that address now: send the address "
    f"of a published treatment, or of a comparison of two or {MOST}, as a browser shows it."
)


@require_safe
@conditional_page
def oembed(request: HttpRequest) -> HttpResponse:
    """The frame, or a problem document. Parameters we do not know are let pass: programs that
    ask add some of their own.
    """
    now = timezone.now()
    pixels: dict[str, int | None] = {"maxwidth": None, "maxheight": None}
    for name in pixels:
        if value := request.GET.get(name, ""):
            if not re.fullmatch("[1-9][0-9]{0,3}", value):
                return _problem(HTTPStatus.BAD_REQUEST, NO_PIXELS.format(name=name, value=value))
            pixels[name] = int(value)
    if request.GET.get("format", "json") != "json":
        return _problem(HTTPStatus.NOT_IMPLEMENTED, NO_OTHER_FORMAT)
    if not request.GET.get("url"):
        return _problem(HTTPStatus.BAD_REQUEST, MISSING)
    path = path_on_this_site(request.GET["url"])
    with translation.override(code_in(path)):
        editions = editions_at(path, at=now)
        if not 1 <= len(editions) <= MOST:
            return _problem(HTTPStatus.NOT_FOUND, NOT_HERE)
        answer = _open(JsonResponse(described(editions, **pixels)))
    patch_cache_control(answer, public=True, max_age=freshness.seconds(at=now))
    return answer


def _problem(status: HTTPStatus, detail: str) -> HttpResponse:
    problem = {"type": "about:blank", "title": status.phrase, "status": status, "detail": detail}
    answer = JsonResponse(problem, status=status, content_type="application/problem+json")
    answer.headers["Cache-Control"] = "no-store"
    return _open(answer)


def _open(answer: HttpResponse) -> HttpResponse:
    """Any page's script may read it."""
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer
