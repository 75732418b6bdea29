"""About: what the publisher says of the site, and below it what the archive knows itself."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import finder
from treatments.editions.document import PAGE
from treatments.editions.language import in_use
from treatments.pages import for_machines, languages
from treatments.pages.endings import instead
from treatments.pages.reading import live_in_order
from treatments.pages.standing import sources_of

SLUG = "about"


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Sources with what they do not state, editions with their review state, the publisher."""
    now = timezone.now()
    found = finder.by_slug(SLUG, at=now, subject=PAGE, language=in_use())
    if found.edition is None:
        return instead(request, found, "pages:page", asked=SLUG)
    editions = live_in_order(at=now)
    return render(
        request,
        "pages/about.html",
        {
            "edition": found.edition,
            "document": found.edition.document,
            "editions": editions,
            "sources": sources_of(editions),
            "publisher": settings.PUBLISHER_NAME,
            "described": for_machines.about(found.edition, editions),
            **languages.alternates(languages.live_in(found.edition, at=now)),
        },
    )
