"""Two or three treatments in a frame, question by question."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.pages.comparing.chosen import MOST
from treatments.pages.embeds.asked import asked
from treatments.pages.embeds.framing import framed
from treatments.pages.embeds.showing import show


@framed
def comparison(request: HttpRequest, treatments: tuple[str, ...]) -> HttpResponse:
    """What is live of them, and what became of the others. More than MOST are not looked up."""
    now = timezone.now()
    wanted = tuple(dict.fromkeys(treatments))
    if len(wanted) > MOST:
        return show(request, [], at=now)
    return show(request, [asked(name, at=now) for name in wanted], at=now)
