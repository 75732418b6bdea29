"""The page on which a reader chooses what to compare, and where a choice leads."""

from collections.abc import Sequence
from datetime import datetime
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from treatments.editions.finder import Answer
from treatments.editions.models import Edition
from treatments.pages.comparing.addresses import address_of, chooser_for, for_ever
from treatments.pages.comparing.chosen import FEWEST, MOST, Choice, choose
from treatments.pages.comparing.forms import ChooseForm
from treatments.pages.comparing.matters import asked
from treatments.pages.comparing.problems import problems
from treatments.pages.reading import live_in_order


def from_the_form(request: HttpRequest, *, at: datetime) -> HttpResponse:
    """The form as the address fills it in. A complete choice leads to its comparison, unless the
    reader came to change it.
    """
    editions = live_in_order(at=at)
    live = {one.slug for one in editions}
    choice = choose(request.GET.getlist("t"), live, at=at)
    if choice.complete and "change" not in request.GET:
        return redirect(address_of(choice.slugs, _matters(request)))
    return _page(request, editions, choice)


def from_an_address(request: HttpRequest, slugs: Sequence[str], *, at: datetime) -> HttpResponse:
    """For an address that is not the one of a comparison: that one, or what is wrong with it."""
    editions = live_in_order(at=at)
    choice = choose(slugs, {one.slug for one in editions}, at=at)
    if choice.complete:
        return for_ever(address_of(choice.slugs, _matters(request)))
    if not choice.missing:
        return redirect(chooser_for(choice.slugs, _matters(request)))
    return _page(request, editions, choice, status=_status(choice))


def _page(
    request: HttpRequest, editions: Sequence[Edition], choice: Choice, status: int = HTTPStatus.OK
) -> HttpResponse:
    # Who has just come from a treatment's page, to choose another, has made no mistake.
    sent = "sent" in request.GET or choice.missing or len(choice.slugs) > MOST
    form = ChooseForm(choice.slugs, editions=editions, problems=problems(choice), sent=sent)
    context = {
        "form": form,
        "editions": editions,
        "enough": len(editions) >= FEWEST,
        "ticked": [one for one in editions if one.slug in choice.slugs],
        "matters": _matters(request),
        "plain": not request.GET and not choice.missing,
    }
    return render(request, "pages/choose.html", context, status=status)


def _status(choice: Choice) -> HTTPStatus:
    """As the page of a treatment has it: a withdrawn one answers with its reason."""
    if choice.unknown:
        return HTTPStatus.NOT_FOUND
    gone = any(ended.found.answer is Answer.GONE for ended in choice.ended)
    return HTTPStatus.GONE if gone else HTTPStatus.OK


def _matters(request: HttpRequest) -> tuple[str, ...]:
    return asked(request.GET.getlist("matters")).slugs
