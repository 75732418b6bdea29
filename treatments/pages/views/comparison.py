"""A comparison: two or three treatments, question by question. The choice is the address."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages.comparing.choosing import from_an_address
from treatments.pages.comparing.chosen import FEWEST, MOST
from treatments.pages.comparing.page import compared
from treatments.pages.reading import live_among


@require_safe
def comparison(request: HttpRequest, slugs: tuple[str, ...]) -> HttpResponse:
    """Every question with the answer of each treatment, gaps included; from any other address
    of the same choice one redirect, from one that makes no comparison the reason why.
    """
    now = timezone.now()
    if FEWEST <= len(slugs) <= MOST and slugs == tuple(sorted(set(slugs))):
        editions = live_among(slugs, at=now)
        if len(editions) == len(slugs):
            return compared(request, editions, slugs=slugs)
    return from_an_address(request, slugs, at=now)
