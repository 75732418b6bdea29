"""Glossary: the words that live treatments use and readers may not know."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import vocabulary
from treatments.pages import for_machines
from treatments.pages.reading import live_in_order
from treatments.pages.standing import standing
from treatments.pages.words import words


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """Every term with its explanation, or with the word that none is approved yet."""
    editions = live_in_order(at=timezone.now())
    terms = vocabulary.terms(editions)
    return render(
        request,
        "pages/glossary.html",
        {
            "words": words(terms, editions),
            "standing": standing(editions),
            "described": for_machines.glossary(terms, editions),
        },
    )
