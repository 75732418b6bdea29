"""Two or three treatments compared, as a PDF."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from treatments.editions import finder
from treatments.editions.finder import Answer, Found
from treatments.editions.language import in_use
from treatments.pages.endings import instead
from treatments.pages.leaflets.answering import answer
from treatments.pages.leaflets.papers import of_comparison
from treatments.pages.leaflets.sizes import Size
from treatments.pages.leaflets.views.treatment import NAMES as NAMES_OF_ONE

NAMES = {Size.STANDARD: "pages:comparison-pdf", Size.LARGE: "pages:comparison-pdf-large"}


@require_safe
def comparison(request: HttpRequest, slugs: tuple[str, ...], size: Size) -> HttpResponseBase:
    """Live editions side by side; where one is not live, what its own page answers."""
    now = timezone.now()
    found = [finder.by_slug(slug, at=now, language=in_use()) for slug in slugs]
    ended = (one for one in found if one.answer not in (Answer.LIVE, Answer.MOVED))
    for one in ended:
        return instead(request, one, NAMES_OF_ONE[size])
    present = tuple(sorted({_present_slug(one) for one in found}))
    if present != slugs:
        return _to(present, size)
    return answer(request, of_comparison([one.edition for one in found if one.edition]), size)


def _present_slug(found: Found) -> str:
    return found.edition.slug if found.edition else found.slug


def _to(slugs: tuple[str, ...], size: Size) -> HttpResponseBase:
    """One address for the same choice; a single treatment has a leaflet of its own."""
    if len(slugs) > 1:
        response = redirect(NAMES[size], slugs=slugs, permanent=True)
    else:
        response = redirect(NAMES_OF_ONE[size], slug=slugs[0], permanent=True)
    # As in endings: publishing again may end the reason for it.
    patch_cache_control(response, no_cache=True)
    return response
