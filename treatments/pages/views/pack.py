"""/pack.json: what a device keeps, under the name of the state it is in."""

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from treatments.pages import pack as the


def _etag(request: HttpRequest) -> str:
    return f'"{the.state(at=timezone.now())}"'


@require_safe
@cache_control(no_cache=True)
@condition(etag_func=_etag)
def pack(request: HttpRequest) -> JsonResponse:
    """Asked at every page while online: 304 as long as nothing has changed."""
    return JsonResponse(the.pack(at=timezone.now()))
