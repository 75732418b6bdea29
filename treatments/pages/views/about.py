"""About: whose words these are, how they are kept, and who publishes them."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages.reading import live_in_order
from treatments.pages.standing import sources_of


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Sources with what they do not state, editions with their review state, the publisher."""
    editions = live_in_order(at=timezone.now())
    return render(
        request,
        "pages/about.html",
        {
            "editions": editions,
            "sources": sources_of(editions),
            "publisher": settings.PUBLISHER_NAME,
        },
    )
