"""One word of the glossary: what it means, and the treatments whose text uses it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from treatments.editions import vocabulary
from treatments.pages.reading import live_in_order
from treatments.pages.standing import standing
from treatments.pages.words import using, words


@require_safe
def term(request: HttpRequest, slug: str) -> HttpResponse:
    """Its explanation with where that comes from, or the word that none is approved yet."""
    editions = live_in_order(at=timezone.now())
    found = next(
        (one for one in words(vocabulary.terms(editions), editions) if one.term.slug == slug), None
    )
    if found is None:
        raise Http404(_("No live treatment uses a word at this address."))
    users = using(found.term, editions)
    context = {"word": found, "editions": users, "standing": standing(users)}
    return render(request, "pages/term.html", context)
