"""Letters: the e-mail about a request for review and its answer, sent once that is committed.

A letter names people and the treatment, and links to a screen. Not a word of the text is in
it, nor of a message or a reason: it goes where the desk's rights do not hold.

Written here and not in review: a letter carries the address of a screen, and review knows of
no screens. A mail server that is down undoes nothing: the person at the desk is told.
"""

import logging
from collections.abc import Iterable
from functools import partial

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.db import transaction
from django.http import HttpRequest
from django.template.loader import render_to_string

from treatments.desk.people import person
from treatments.review.models import Review
from treatments.review.people import name_of

LOG = logging.getLogger(__name__)

NOT_SENT = "The e-mail to {names} could not be sent. What you did is done: tell them yourself."


def tell(
    request: HttpRequest, news: str, review: Review, people: Iterable[User | None], *, link: str
) -> None:
    """Send the letter templates/mail/<news>.txt, if this transaction is committed.

    Whoever sent the request, has no address or has left gets none. `link` is a path.
    """
    by = person(request)
    reached = [to for to in dict.fromkeys(people) if to and to != by and to.is_active and to.email]
    transaction.on_commit(partial(_send, request, news, review, reached, link))


def _send(
    request: HttpRequest, news: str, review: Review, people: Iterable[User], link: str
) -> None:
    failed = []
    for to in people:
        try:
            letter(news, review, to=to, by=person(request), link=link).send()
        except Exception:
            # Whatever a mail server or its library does, the review stands as it was decided.
            LOG.exception("A letter (%s) about %s was not sent", news, review.working_copy)
            failed.append(name_of(to))
    if failed:
        messages.warning(request, NOT_SENT.format(names=" and ".join(failed)))


def letter(news: str, review: Review, *, to: User, by: User, link: str) -> EmailMessage:
    """One letter, unsent. The first line of its template is the subject."""
    text = render_to_string(
        f"mail/{news}.txt",
        {
            "to": name_of(to),
            "by": name_of(by),
            "asked_by": name_of(review.submitted_by),
            "treatment": review.working_copy,
            "link": f"{settings.SITE_URL}{link}",
        },
    )
    subject, _, body = text.partition("\n")
    return EmailMessage(" ".join(subject.split()), body.lstrip("\n"), to=[to.email])
