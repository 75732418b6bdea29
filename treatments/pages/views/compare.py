"""Compare: all live treatments, question by question."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages.leaflet import comparison
from treatments.pages.reading import live_in_order
from treatments.pages.standing import standing


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Every question with the answer of every treatment, gaps included."""
    editions = live_in_order(at=timezone.now())
    context = comparison(editions) | {"standing": standing(editions)}
    return render(request, "pages/compare.html", context)
