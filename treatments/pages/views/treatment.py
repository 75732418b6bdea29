"""One treatment: its live edition, or what became of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import finder
from treatments.editions.language import in_use
from treatments.pages import for_machines, languages
from treatments.pages.endings import instead
from treatments.pages.leaflet import leaflet
from treatments.pages.reading import live_in_order


@require_safe
def treatment(request: HttpRequest, slug: str) -> HttpResponse:
    """The treatment; one redirect if it moved, the reason if it was withdrawn or is gone."""
    now = timezone.now()
    found = finder.by_slug(slug, at=now, language=in_use())
    if found.edition:
        context = leaflet(found.edition, live_in_order(at=now))
        context |= {"described": for_machines.treatment(found.edition)}
        context |= languages.alternates(languages.live_in(found.edition, at=now))
        return render(request, "pages/treatment.html", context)
    return instead(request, found, "pages:treatment", asked=slug)
