"""The verbs that end what readers see: withdraw, remove, redirect. Publishing again undoes each.

Each runs in one transaction under the lock of the log. A refusal is raised before anything
is written.
"""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from treatments.catalogue.models import WorkingCopy
from treatments.editions.models import Release, ReleaseKind, ReleaseLog
from treatments.editions.normalise import normalise
from treatments.publishing import refusals, requirements
from treatments.publishing.identity import identity_of
from treatments.publishing.leading import require_one_hop
from treatments.publishing.moments import just_before, to_come
from treatments.publishing.pending import cancel_pending
from treatments.review.people import name_of


def withdraw(
    *, copy: WorkingCopy, explanation: str, by: User, at: datetime | None = None
) -> Release:
    """Readers see the explanation instead of the treatment, at its address and in the API."""
    return _end(ReleaseKind.WITHDRAWN, copy, explanation, by, at)


def remove(*, copy: WorkingCopy, explanation: str, by: User, at: datetime | None = None) -> Release:
    """The treatment's addresses answer 410 Gone, with the explanation."""
    return _end(ReleaseKind.GONE, copy, explanation, by, at)


def redirect(
    *,
    copy: WorkingCopy,
    to: WorkingCopy,
    by: User,
    at: datetime | None = None,
    explanation: str = "",
) -> Release:
    """The treatment's addresses lead to another treatment, in one hop.

    Besides what the other endings raise, a NotRedirected (see leading.py).
    """
    return _end(ReleaseKind.REDIRECT, copy, explanation, by, at, to)


@transaction.atomic
def _end(
    kind: ReleaseKind,
    copy: WorkingCopy,
    explanation: str,
    by: User,
    at: datetime | None,
    to: WorkingCopy | None = None,
) -> Release:
    log = ReleaseLog.lock()
    requirements.require_right(by, "withdraw", copy)
    explanation = normalise(explanation)
    if to is None and not explanation:
        raise refusals.NoteMissing("the sentence that says why")
    when = at or timezone.now()
    identity = identity_of(copy)
    standing = Release.objects.in_effect(at=just_before(when)).of(**identity).first()
    if standing is None or _ended_so(standing, kind, to):
        raise refusals.NotLive(by_then=bool(standing and to_come(standing.effective_at)))
    if to:
        require_one_hop(copy, to, standing=standing, at=when)
    cancel_pending(log, **identity, after=when, by=name_of(by))
    return log.append(
        by=name_of(by),
        at=when,
        kind=kind,
        edition=standing.edition,  # the one that it ends, or that was ended before
        explanation=explanation,
        redirect_to=to.content_id if to else None,
        **identity,
    )


def _ended_so(standing: Release, kind: ReleaseKind, to: WorkingCopy | None) -> bool:
    """Whether nothing is left to end so. What is gone is at its end; what was withdrawn may
    still be declared gone, or lead elsewhere; what leads somewhere may lead elsewhere.
    """
    return standing.kind == ReleaseKind.GONE or (to is None and standing.kind == kind)
