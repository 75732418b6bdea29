"""Where addresses lead: one treatment's to another's, in one hop, never on and never round.

What holds for every redirect when it is written: readers see its target, nothing scheduled
takes the target away, and no address leads to the treatment that is redirected. So no two
redirects, in effect or still to come, can follow one another.
"""

from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime

from treatments.catalogue.models import WorkingCopy
from treatments.editions.document import TREATMENT
from treatments.editions.models import Edition, Release, ReleaseKind
from treatments.publishing.pending import pending
from treatments.publishing.refusals import Refused


class NotRedirected(Refused):
    """The address cannot lead there; str() says why, and what to do."""


def leading_to(*, content_id: UUID, language: str, at: datetime) -> list[Release]:
    """The lines by which other addresses lead to a treatment at `at`, or will; soonest first."""
    here = Q(kind=ReleaseKind.REDIRECT, redirect_to=content_id, language=language)
    now = Release.objects.in_effect(at=at).filter(here)
    lines = Release.objects.standing().filter(
        here, Q(effective_at__gt=at) | Q(pk__in=now.values("pk"))
    )
    return list(
        lines.select_related("edition").defer("edition__body").order_by("effective_at", "sequence")
    )


def require_one_hop(copy: WorkingCopy, to: WorkingCopy, *, standing: Release, at: datetime) -> None:
    """Raise NotRedirected unless `copy` may lead to `to` from `at` on.

    `standing` is the line that says what readers of `copy` find until then.
    """
    if copy.subject != TREATMENT or to.subject != TREATMENT:
        raise NotRedirected(
            "Only a treatment's address can lead to another, and only to a treatment's. Withdraw "
            "this page instead, or declare it gone."
        )
    if copy.content_id == to.content_id:
        raise NotRedirected("An address cannot lead to itself: choose another treatment.")
    if standing.redirect_to == to.content_id:
        raise NotRedirected(f"This address leads to {to} already, or will by then.")
    # As it is, and as it will be: what is scheduled for either side of `at` counts.
    now = min(at, timezone.now())
    _require_seen(to, language=copy.language, now=now)
    lines = leading_to(content_id=copy.content_id, language=copy.language, at=now)
    if lines:
        names = ", ".join(dict.fromkeys(line.edition.name for line in lines if line.edition))
        raise NotRedirected(
            f"The address of {names} leads to this treatment, or is to, and an address may not "
            f"lead on twice. Let {names} lead elsewhere first, or withdraw it: then redirect this "
            "treatment."
        )


def _require_seen(to: WorkingCopy, *, language: str, now: datetime) -> None:
    live = Edition.objects.live(at=now).of(content_id=to.content_id, language=language)
    if not live.exists():
        raise NotRedirected(
            f"Readers do not see {to} now, so no address can lead to it. Choose a treatment that "
            "is published."
        )
    coming = pending(content_id=to.content_id, language=language, after=now)
    ending = next((line for line in coming if line.kind != ReleaseKind.LIVE), None)
    if ending:
        day = date_format(localtime(ending.effective_at), "j F Y")
        raise NotRedirected(
            f"{to} is to be taken away from readers on {day}, so no address can lead to it. "
            "Choose another treatment, or cancel that first."
        )
