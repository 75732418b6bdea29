"""What an address of a treatment answers where there is no live edition to read."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from treatments.editions.finder import Answer, Found


def instead(request: HttpRequest, found: Found, page: str, **rest: Any) -> HttpResponse:
    """The same `page` at the present slug, or the reason why the text ended. Raises Http404."""
    if found.answer is Answer.MOVED:
        return redirect(page, slug=found.slug, permanent=True, **rest)
    if found.answer is Answer.WITHDRAWN:
        return render(request, "pages/withdrawn.html", {"release": found.release})
    if found.answer is Answer.GONE:
        return render(request, "410.html", {"release": found.release}, status=410)
    raise Http404("No treatment has ever been at this address.")
