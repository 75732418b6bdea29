"""The page from which the whole set is taken."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import freshness
from treatments.editions.licences import licence_of
from treatments.pages.reading import live_in_order
from treatments.pages.standing import sources_of
from treatments.pages.whole_set.contents import name
from treatments.pages.whole_set.files import LINES, TABLE


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """What is in the set, whether it may be used, how long it holds, and how it is checked."""
    now = timezone.now()
    editions = live_in_order(at=now)
    return render(
        request,
        "sets/page.html",
        {
            "name": name(at=now),
            "editions": editions,
            "licence": licence_of(sources_of(editions)),
            "ends": freshness.last_step(at=now),
            "lines": LINES,
            "table": TABLE,
        },
    )
