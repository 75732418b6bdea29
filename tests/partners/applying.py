"""Partners as they come about: an application, an answer, and the letters on the way."""

import re
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import User
from django.core import mail

from tests.universe import NOW
from treatments.partners.models import Partner
from treatments.partners.signing_up import apply, decide

EMAIL = "web@example.org"


def applied(at: datetime = NOW, **said: Any) -> Partner:
    """An application."""
    facts = {
        "form": uuid4(),
        "name": "Example Society",
        "site": "https://example.org",
        "email": EMAIL,
        "purpose": "We show a page on each treatment.",
    }
    return apply(**(facts | said), at=at)[0]


def approved(by: User, at: datetime = NOW, **said: Any) -> Partner:
    """A partner."""
    partner = applied(at=at, **said)
    return decide(partner=partner, shown="applied", state="approved", by=by, at=at)


def ended(partner: Partner, by: User, at: datetime = NOW) -> Partner:
    """A partner that is one no more."""
    shown = partner.state
    reason = "The site is no more."
    return decide(partner=partner, shown=shown, state="ended", reason=reason, by=by, at=at)


def address_in_the_last_letter() -> str:
    """The path of the private page that the newest letter leads to."""
    found = re.findall(r"/partners/own/\S+", mail.outbox[-1].body)
    return found[-1]
