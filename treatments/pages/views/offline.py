"""What a device shows without a network where it keeps no copy: the list of what it keeps."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages.reading import live_in_order


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Kept by the worker like the others. Online it says the same, which is then no use."""
    return render(request, "offline/offline.html", {"editions": live_in_order(at=timezone.now())})
