"""Types of dystonia: every one that a live treatment's source names."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from treatments.editions import vocabulary
from treatments.pages import for_machines
from treatments.pages.fits import listed, none_named_by
from treatments.pages.reading import live_in_order
from treatments.pages.standing import standing


@require_safe
def dystonia_types(request: HttpRequest) -> HttpResponse:
    """The types by name, then the words for several at once, then who mentions none."""
    editions = live_in_order(at=timezone.now())
    types = listed(vocabulary.dystonia_types(editions), editions)
    return render(
        request,
        "pages/types.html",
        {
            "named": [one for one in types if not one.dystonia_type.is_group],
            "in_general": [one for one in types if one.dystonia_type.is_group],
            "none_named": none_named_by(editions),
            "standing": standing(editions),
            "described": for_machines.listing(
                editions, name=_("Types of dystonia"), path=reverse("pages:types")
            ),
        },
    )
