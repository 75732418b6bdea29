"""What the templates of embeds are given."""

from collections.abc import Sequence
from datetime import datetime
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from treatments.editions import vocabulary
from treatments.editions.days import today
from treatments.editions.kinds import ReleaseKind
from treatments.editions.licences import licence_of
from treatments.editions.models import Edition
from treatments.pages.comparing.addresses import address_of
from treatments.pages.embeds.asked import Asked, editions_of
from treatments.pages.questions import UNANSWERED, answers, grid
from treatments.pages.standing import sources_of, standing
from treatments.pages.wording import in_a_row


def show(request: HttpRequest, asked_for: Sequence[Asked], *, at: datetime) -> HttpResponse:
    """Everything that is live of what was asked for, and a sentence for the rest of it. Nothing:
    the address names more than fit.

    200 while any text stands in the frame; otherwise what the text's own page answers.
    """
    editions = editions_of(asked_for)
    context = {
        "page": f"{settings.SITE_URL}{_page(asked_for, editions)}",
        "day": today(now=at),
        "publisher": settings.PUBLISHER_NAME,
        "notices": [one for one in asked_for if not one.as_asked],
    }
    if not editions:
        context["title"] = _title(asked_for)
        return render(request, "embeds/ended.html", context, status=_status(asked_for))
    context |= {
        "in_place": None,  # words are explained below: nothing opens in a frame
        "unanswered": UNANSWERED,
        "terms": [term for term in vocabulary.terms(editions) if term.definition],
        "licence": licence_of(sources_of(editions)),
    }
    if len(asked_for) == 1:
        return render(request, "embeds/treatment.html", context | _alone(editions[0]))
    return render(request, "embeds/comparison.html", context | _together(editions))


def _alone(edition: Edition) -> dict[str, Any]:
    document = edition.document
    return {"edition": edition, "document": document, "answers": answers(document)}


def _together(editions: Sequence[Edition]) -> dict[str, Any]:
    return {
        "title": in_a_row(edition.name for edition in editions),
        "editions": editions,
        "rows": grid(edition.document for edition in editions),
        "standing": standing(editions),
    }


def _title(asked_for: Sequence[Asked]) -> str:
    names = [one.subject.name for one in asked_for if one.subject]
    return in_a_row(names) if names else _("There is no text at this address")


def _page(asked_for: Sequence[Asked], editions: Sequence[Edition]) -> str:
    """The page of ours that says the same, or says why the text ended."""
    if len(editions) > 1:
        return address_of(edition.slug for edition in editions)
    subjects = [*editions, *(one.subject for one in asked_for if one.subject)]
    return (
        reverse("pages:treatment", args=[subjects[0].slug]) if subjects else reverse("pages:home")
    )


def _status(asked_for: Sequence[Asked]) -> HTTPStatus:
    if not asked_for or any(one.unknown for one in asked_for):
        return HTTPStatus.NOT_FOUND
    gone = any(one.ending and one.ending.kind == ReleaseKind.GONE for one in asked_for)
    return HTTPStatus.GONE if gone else HTTPStatus.OK
