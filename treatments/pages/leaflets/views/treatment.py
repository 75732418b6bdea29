"""The leaflet of one treatment, as a PDF."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import finder
from treatments.editions.language import in_use
from treatments.pages.endings import instead
from treatments.pages.leaflets.answering import answer
from treatments.pages.leaflets.papers import of_treatment
from treatments.pages.leaflets.sizes import Size

NAMES = {Size.STANDARD: "pages:leaflet-pdf", Size.LARGE: "pages:leaflet-pdf-large"}


@require_safe
def treatment(request: HttpRequest, slug: str, size: Size) -> HttpResponseBase:
    """The live edition on paper; for what is not live, what the treatment's page answers."""
    found = finder.by_slug(slug, at=timezone.now(), language=in_use())
    if found.edition is None:
        return instead(request, found, NAMES[size], asked=slug)
    return answer(request, of_treatment(found.edition), size)
