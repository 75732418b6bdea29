"""A card to show instead of speaking: ticked in the browser, printed or shown; nothing is sent."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from treatments.pages.card import CARD


@require_safe
def card(request: HttpRequest) -> HttpResponse:
    """The lines there are to tick."""
    return render(request, "pages/card.html", {"card": CARD})
