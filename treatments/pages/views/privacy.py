"""Privacy: what the publisher says, and below it what the site does and enforces itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import finder
from treatments.editions.document import PAGE
from treatments.editions.language import in_use
from treatments.pages import for_machines, languages
from treatments.pages.endings import instead

SLUG = "privacy"


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """The live edition; what the program keeps of feedback, and for how many days."""
    now = timezone.now()
    found = finder.by_slug(SLUG, at=now, subject=PAGE, language=in_use())
    if found.edition is None:
        return instead(request, found, "pages:page", asked=SLUG)
    context = {
        "edition": found.edition,
        "document": found.edition.document,
        "described": for_machines.page(found.edition),
        **languages.alternates(languages.live_in(found.edition, at=now)),
    }
    return render(request, "pages/privacy.html", context)
