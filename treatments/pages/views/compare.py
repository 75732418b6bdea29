"""Compare: all live treatments, question by question."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from treatments.pages import for_machines
from treatments.pages.leaflet import comparison
from treatments.pages.reading import live_in_order
from treatments.pages.standing import standing


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Every question with the answer of every treatment, gaps included."""
    editions = live_in_order(at=timezone.now())
    described = for_machines.comparison(
        editions, name=_("Compare the treatments"), path=reverse("pages:compare")
    )
    context = comparison(editions) | {"standing": standing(editions), "described": described}
    return render(request, "pages/compare.html", context)
