"""Letters to partners: sent once what they tell is committed. None holds a key or a secret."""

import logging
from functools import partial

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from treatments.partners.models import Partner

LOG = logging.getLogger(__name__)


def write(news: str, partner: Partner, *, token: str = "") -> None:
    """Send the letter templates/partners/mail/<news>.txt, if this transaction is committed.

    `token` is that of the partner's private address, if the letter gives it one.
    """
    transaction.on_commit(partial(_send, letter(news, partner, token), news, partner))


def letter(news: str, partner: Partner, token: str) -> EmailMessage:
    """One letter, unsent. The first line of its template is the subject."""
    link = f"{settings.SITE_URL}{reverse('partners:own', args=[token])}" if token else ""
    ask = f"{settings.SITE_URL}{reverse('partners:link')}"
    facts = {"partner": partner, "link": link, "ask": ask, "site": settings.SITE_URL}
    text = render_to_string(f"partners/mail/{news}.txt", facts)
    subject, _, body = text.partition("\n")
    return EmailMessage(" ".join(subject.split()), body.lstrip("\n"), to=[partner.email])


def _send(message: EmailMessage, news: str, partner: Partner) -> None:
    try:
        message.send()
    except Exception:
        # Whatever a mail server does, what was decided stands; the partner can ask for a link.
        LOG.exception("A letter (%s) to partner %s was not sent", news, partner.pk)
