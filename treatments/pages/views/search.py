"""Search: what live texts have of the words that were typed, and where each can be read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions.language import in_use
from treatments.editions.search.finding import search
from treatments.pages.forms import SearchForm


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """The box, and what was found for what stands in it. Anything may be typed."""
    form = SearchForm(request.GET.get("q"))
    found = search(form.asked, at=timezone.now(), language=in_use())
    return render(request, "pages/search.html", {"form": form, "found": found})
