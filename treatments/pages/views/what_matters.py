"""What matters to the reader: tick it, and a comparison shows it first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages.comparing.addresses import address_of
from treatments.pages.comparing.chosen import MOST, SLUG
from treatments.pages.comparing.forms import MattersForm
from treatments.pages.comparing.matters import asked
from treatments.pages.reading import live_among


@require_safe
def what_matters(request: HttpRequest) -> HttpResponse:
    """The form. Sent, it leads to the comparison that the reader came from, or to all."""
    ticked = asked(request.GET.getlist("matters")).slugs
    slugs = [slug for slug in request.GET.getlist("t")[:MOST] if SLUG.fullmatch(slug)]
    editions = live_among(slugs, at=timezone.now()) if slugs else []
    chosen = sorted(one.slug for one in editions)
    sent = "sent" in request.GET
    if sent and ticked:
        return redirect(address_of(chosen if len(chosen) > 1 else (), ticked))
    context = {
        "form": MattersForm(ticked, sent=sent),
        "editions": editions if len(chosen) > 1 else [],
        "plain": not request.GET,
    }
    return render(request, "pages/what_matters.html", context)
