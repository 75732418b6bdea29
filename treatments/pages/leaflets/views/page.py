"""The page from which one treatment's leaflets are taken."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import finder
from treatments.editions.language import in_use
from treatments.pages.endings import instead
from treatments.pages.leaflets import press


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """Both sizes, and how to print without them."""
    found = finder.by_slug(slug, at=timezone.now(), language=in_use())
    if found.edition is None:
        return instead(request, found, "pages:leaflet", asked=slug)
    about = {"edition": found.edition, "document": found.edition.document}
    return render(request, "leaflets/page.html", about | {"press_works": press.works()})
