"""Find: live treatments by a type of dystonia and by side effects, combined in the address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import vocabulary
from treatments.pages.finding.forms import FindForm
from treatments.pages.finding.found import find as found_among
from treatments.pages.reading import live_in_order
from treatments.pages.standing import standing


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """The form and, where something was chosen, every treatment with the reasons."""
    editions = live_in_order(at=timezone.now())
    types = [word for word in vocabulary.dystonia_types(editions) if not word.is_group]
    form = FindForm(request.GET, types=types, effects=vocabulary.effects(editions))
    choice = form.choice
    found = found_among(editions, choice) if choice else None
    return render(
        request,
        "pages/find.html",
        {"form": form, "choice": choice, "found": found, "standing": standing(editions)},
    )
