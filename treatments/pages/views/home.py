"""Home: the live treatments, grouped by kind."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages import for_machines, languages
from treatments.pages.forms import SearchForm
from treatments.pages.reading import by_kind, live_in_order
from treatments.pages.standing import standing


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Everything there is to read, one row a treatment."""
    now = timezone.now()
    editions = live_in_order(at=now)
    return render(
        request,
        "pages/home.html",
        {
            "editions": editions,
            "kinds": by_kind(editions),
            "standing": standing(editions),
            "described": for_machines.home(editions),
            "form": SearchForm(),
            **languages.alternates(languages.homes(at=now)),
        },
    )
