"""The way in for partner sites: what there is, and what it takes."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The same for everyone."""
    facts = {"open": settings.API_PER_MINUTE, "keyed": settings.API_KEY_PER_MINUTE}
    return render(request, "partners/front.html", facts)
