"""What an address of a treatment answers where there is no live edition to read."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_cache_control

from treatments.editions.document import PAGE, TREATMENT
from treatments.editions.finder import Answer, Found, live_elsewhere
from treatments.pages.languages import Spoken, several, spoken

# The addresses of pages of the site; the others are about treatments.
ABOUT_PAGES = frozenset({"pages:page", "pages:page-changes", "pages:dated-page"})


def instead(
    request: HttpRequest, found: Found, page: str, *, asked: str = "", **rest: Any
) -> HttpResponse:
    """The same `page` at the present slug, the treatment that took its place, or the reason why
    the text ended; for a slug `asked` for in a language without the text, those that have it.
    Raises Http404.
    """
    if found.answer is Answer.MOVED:
        return _moved(found, page, **rest)
    if found.answer is Answer.WITHDRAWN:
        return render(request, "pages/withdrawn.html", {"release": found.release})
    if found.answer is Answer.GONE:
        return render(request, "410.html", {"release": found.release}, status=410)
    if asked and (elsewhere := _elsewhere(asked, page)):
        return render(request, "pages/other_languages.html", {"elsewhere": elsewhere}, status=404)
    raise Http404("No treatment has ever been at this address.")


def _elsewhere(slug: str, page: str) -> list[Spoken]:
    if not several():
        return []
    subject = PAGE if page in ABOUT_PAGES else TREATMENT
    return spoken(live_elsewhere(slug, at=timezone.now(), subject=subject))


def _moved(found: Found, page: str, **rest: Any) -> HttpResponse:
    # What another treatment said on a day, or how it changed, is no answer about this one.
    if found.release:
        answer = redirect("pages:treatment", slug=found.slug, permanent=True)
    else:
        answer = redirect(page, slug=found.slug, permanent=True, **rest)
    # A browser may keep a permanent redirect for ever; publishing again ends ours.
    patch_cache_control(answer, no_cache=True)
    return answer
