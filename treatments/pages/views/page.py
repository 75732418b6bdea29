"""A page of the site that is about no treatment: disclaimer, privacy, accessibility, contact."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import finder
from treatments.editions.document import PAGE
from treatments.editions.language import in_use
from treatments.pages import for_machines, languages
from treatments.pages.endings import instead


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """Its live edition; one redirect if it moved, the reason if it was withdrawn or is gone."""
    now = timezone.now()
    found = finder.by_slug(slug, at=now, subject=PAGE, language=in_use())
    if found.edition is None:
        return instead(request, found, "pages:page", asked=slug)
    context = {
        "edition": found.edition,
        "document": found.edition.document,
        "described": for_machines.page(found.edition),
        **languages.alternates(languages.live_in(found.edition, at=now)),
    }
    return render(request, "pages/page.html", context)
