"""One type of dystonia: what the source says about it, treatment by treatment."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import vocabulary
from treatments.pages import for_machines
from treatments.pages.fits import what_is_said
from treatments.pages.reading import live_in_order
from treatments.pages.standing import standing


@require_safe
def dystonia_type(request: HttpRequest, slug: str) -> HttpResponse:
    """Who names the type, who speaks of types in general, and who does not mention it."""
    editions = live_in_order(at=timezone.now())
    about = next((word for word in vocabulary.dystonia_types(editions) if word.slug == slug), None)
    if about is None:
        raise Http404("No live treatment names a type of dystonia at this address.")
    return render(
        request,
        "pages/type.html",
        {
            "type": about,
            "said": what_is_said(about, editions),
            "standing": standing(editions),
            "described": for_machines.dystonia_type(about, editions),
        },
    )
