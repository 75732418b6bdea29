"""After an application, or a wish for a private address: look into your mail."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from treatments.partners.signing_up import LINK_DAYS
from treatments.visitors.answers import kept_out


@require_safe
def applied(request: HttpRequest) -> HttpResponse:
    """The same for everyone: it tells nobody which addresses are known."""
    return kept_out(render(request, "partners/applied.html", {"days": LINK_DAYS}))
