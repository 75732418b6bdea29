"""One treatment in a frame, by its slug or by its content_id."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.pages.embeds.asked import asked
from treatments.pages.embeds.framing import framed
from treatments.pages.embeds.showing import show


@framed
def treatment(request: HttpRequest, treatment: str) -> HttpResponse:
    """Its live text, or what became of it."""
    now = timezone.now()
    return show(request, [asked(treatment, at=now)], at=now)
