"""Side effects: every one that a live treatment's source mentions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from treatments.editions import vocabulary
from treatments.pages import for_machines
from treatments.pages.reading import live_in_order
from treatments.pages.side_effects import listed, none_listed_by, sought_among_side_effects
from treatments.pages.standing import standing


@require_safe
def side_effects(request: HttpRequest) -> HttpResponse:
    """The effects by name, and what a reader may miss among them."""
    editions = live_in_order(at=timezone.now())
    return render(
        request,
        "pages/side_effects.html",
        {
            "listed": listed(vocabulary.effects(editions), editions),
            "none_listed": none_listed_by(editions),
            "sought": sought_among_side_effects(editions),
            "standing": standing(editions),
            "described": for_machines.listing(
                editions, name=_("Side effects"), path=reverse("pages:side-effects")
            ),
        },
    )
