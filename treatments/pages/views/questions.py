"""Questions for my doctor: ticked in the browser, printed or shown; nothing is sent."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages.reading import live_in_order
from treatments.pages.to_ask import IN_GENERAL, about_each


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """Every question there is to tick, in general and for each live treatment."""
    editions = live_in_order(at=timezone.now())
    context = {"in_general": IN_GENERAL, "about_each": about_each(editions)}
    return render(request, "pages/questions.html", context)
