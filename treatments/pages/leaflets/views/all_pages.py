"""The page from which every leaflet is taken."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages.leaflets import press
from treatments.pages.reading import by_kind, live_in_order


@require_safe
def all_pages(request: HttpRequest) -> HttpResponse:
    """The whole set in both sizes, then the way to each treatment's own."""
    editions = live_in_order(at=timezone.now())
    about = {"editions": editions, "kinds": by_kind(editions), "press_works": press.works()}
    return render(request, "leaflets/all_pages.html", about)
