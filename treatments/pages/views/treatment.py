"""One treatment: its live edition, or what became of it."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import finder
from treatments.editions.models import Edition
from treatments.pages.endings import instead
from treatments.pages.questions import UNANSWERED, answers
from treatments.pages.reading import live_in_order, neighbours


@require_safe
def treatment(request: HttpRequest, slug: str) -> HttpResponse:
    """The treatment; one redirect if it moved, the reason if it was withdrawn or is gone."""
    now = timezone.now()
    found = finder.by_slug(slug, at=now)
    if found.edition:
        return _leaflet(request, found.edition, now)
    return instead(request, found, "pages:treatment")


def _leaflet(request: HttpRequest, edition: Edition, now: datetime) -> HttpResponse:
    editions = live_in_order(at=now)
    before, after = neighbours(edition, editions)
    return render(
        request,
        "pages/treatment.html",
        {
            "edition": edition,
            "document": edition.document,
            "answers": answers(edition.document),
            "unanswered": UNANSWERED,
            "editions": editions,
            "before": before,
            "after": after,
        },
    )
