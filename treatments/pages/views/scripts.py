"""The optional module, and the worker that keeps pages for when the network fails."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from treatments.pages.scripts import WORKER
from treatments.pages.scripts.words import module, version

A_YEAR = 365 * 24 * 60 * 60
TYPE = "text/javascript; charset=utf-8"


@require_safe
def aids(request: HttpRequest, asked: str) -> HttpResponse:
    """What `asked` names is kept for ever; an older page is given the present text, unkept."""
    answer = HttpResponse(module(), content_type=TYPE)
    kept = f"public, max-age={A_YEAR}, immutable"
    answer["Cache-Control"] = kept if asked == version() else "no-cache"
    return answer


@require_safe
@cache_control(no_cache=True)
def worker(request: HttpRequest) -> HttpResponse:
    """At the top of the site, because a worker may answer only for what is below it."""
    return HttpResponse(WORKER, content_type=TYPE)
