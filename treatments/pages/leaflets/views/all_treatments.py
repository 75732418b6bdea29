"""The leaflets of all treatments, as one PDF."""

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages.leaflets.answering import answer
from treatments.pages.leaflets.papers import of_all
from treatments.pages.leaflets.sizes import Size
from treatments.pages.reading import live_in_order


@require_safe
def all_treatments(request: HttpRequest, size: Size) -> HttpResponseBase:
    """Every live edition, a chapter each."""
    editions = live_in_order(at=timezone.now())
    if not editions:
        raise Http404("There is no treatment to print.")
    return answer(request, of_all(editions), size)
