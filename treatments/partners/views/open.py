"""What the open forms of partners have in common: no cookie, no cache, not too many an hour."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import time_format

from treatments.editions.days import LONDON
from treatments.partners.forms import PartnerForm
from treatments.visitors.answers import kept_out
from treatments.visitors.own_site import from_another_site
from treatments.visitors.pace import too_many
from treatments.visitors.tokens import seal

PER_HOUR = 10  # from one network address: each sends a letter to an address anybody may type
ANOTHER_SITE = "Your browser says that this was sent from another site. Send it from here."


def fresh(form: type[PartnerForm], data: Any, *, at: datetime) -> Any:
    """The form with a new token, and what was typed if it was sent."""
    return form(data, fresh=seal(salt=form.salt, at=at), at=at)


def taken(request: HttpRequest, form: PartnerForm, *, at: datetime) -> bool:
    """Whether what was sent may be kept; if not, the form says why."""
    if from_another_site(request):
        form.errors.clear()
        form.add_error(None, ANOTHER_SITE)
        return False
    if not form.is_valid():
        return False
    if until := too_many(request, what="partners", most=PER_HOUR, at=at):
        time = time_format(until.astimezone(LONDON), "H:i")
        form.add_error(None, f"Many forms have come from where you are: send it after {time}.")
        return False
    return True


def page(request: HttpRequest, template: str, form: PartnerForm) -> HttpResponse:
    """The form, to be filled in or corrected."""
    return kept_out(render(request, template, {"form": form, "now": timezone.now()}))
