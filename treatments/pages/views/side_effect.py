"""One side effect: which treatments mention it, and in what words."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import vocabulary
from treatments.pages import for_machines
from treatments.pages.reading import live_in_order
from treatments.pages.side_effects import who_mentions
from treatments.pages.standing import standing


@require_safe
def side_effect(request: HttpRequest, slug: str) -> HttpResponse:
    """Who mentions the effect, who does not, and who lists none at all."""
    editions = live_in_order(at=timezone.now())
    effect = next((word for word in vocabulary.effects(editions) if word.slug == slug), None)
    if effect is None:
        raise Http404("No live treatment mentions a side effect of this name.")
    return render(
        request,
        "pages/side_effect.html",
        {
            "effect": effect,
            "who": who_mentions(effect, editions),
            "standing": standing(editions),
            "described": for_machines.side_effect(effect, editions),
        },
    )
