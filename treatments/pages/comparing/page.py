"""The page that shows treatments side by side, with what matters to the reader marked."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from treatments.editions.models import Edition
from treatments.pages import for_machines
from treatments.pages.comparing.addresses import address_of, chooser_for, what_matters_for
from treatments.pages.comparing.marking import mattering, moved_up
from treatments.pages.comparing.matters import Asked, asked
from treatments.pages.comparing.problems import shortened
from treatments.pages.leaflet import comparison
from treatments.pages.standing import standing


def compared(
    request: HttpRequest, editions: Sequence[Edition], *, slugs: Sequence[str] = ()
) -> HttpResponse:
    """Shows `editions`, which are in order. `slugs`: those that were chosen, none for all."""
    matters = asked(request.GET.getlist("matters"))
    context = comparison(editions, chosen=bool(slugs)) | _places(slugs, matters)
    context["standing"] = standing(editions)
    if "matters" in request.GET:
        context |= _marked(context, matters)
    else:
        described = {"name": context["title"], "path": context["plain"]}
        context["described"] = for_machines.comparison(editions, **described)
    return render(request, "pages/compare.html", context)


def _places(slugs: Sequence[str], matters: Asked) -> dict[str, Any]:
    """Where the links of the page lead, and the address that a reader may pass on."""
    plain = address_of(slugs)
    return {
        "plain": plain,
        "slugs": slugs,
        "shared": settings.SITE_URL.rstrip("/") + address_of(slugs, matters.slugs),
        "chooser": chooser_for(slugs, matters.slugs, change="yes" if slugs else ""),
        "what_matters": what_matters_for(slugs, matters.slugs),
    }


def _marked(context: dict[str, Any], matters: Asked) -> dict[str, Any]:
    what = mattering(matters, context["editions"])
    return {
        "mattering": what,
        "marked": what.marked,
        "not_on_the_list": [shortened(value) for value in matters.unknown],
        "rows": moved_up(context["rows"], what),
    }
