"""The verbs of a partnership: apply, send a link, approve, refuse, end, forget."""

from datetime import datetime, timedelta
from secrets import token_urlsafe
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction

from treatments.editions.normalise import normalise
from treatments.partners import letters, refusals
from treatments.partners.models import Partner, PartnerLink
from treatments.partners.querysets import digest_of

LINK_DAYS = 30
State = Partner.State
# From which state each may be reached.
BEFORE = {
    State.APPROVED: (State.APPLIED, State.REFUSED, State.ENDED),
    State.REFUSED: (State.APPLIED,),
    State.ENDED: (State.APPROVED,),
}


@transaction.atomic
def apply(
    *, form: UUID, name: str, site: str, email: str, purpose: str, at: datetime
) -> tuple[Partner, bool]:
    """Keep an application, once, and write to the applicant; whether it is new.

    `form` names the form it was sent with. What has been kept long enough goes at the same time.
    """
    forget(at=at)
    partner, new = Partner.objects.get_or_create(
        form=form,
        defaults={
            "name": normalise(name),
            "site": site,
            "email": email,
            "purpose": normalise(purpose),
            "applied_at": at,
        },
    )
    if new:
        letters.write("applied", partner, token=_link(partner, at))
    return partner, new


@transaction.atomic
def send_links(*, email: str, at: datetime) -> None:
    """Write to every partner with this e-mail address; to nobody where there is none.

    Whoever asks is told the same either way: the answer says of no address that it is known.
    """
    for partner in Partner.objects.filter(email__iexact=email).exclude(state=State.REFUSED):
        letters.write("link", partner, token=_link(partner, at))


@transaction.atomic
def decide(
    *, partner: Partner, shown: str, state: str, reason: str = "", by: User, at: datetime
) -> Partner:
    """Approve, refuse or end, from the state that the person was shown; and write to them.

    Raises a PartnerRefused.
    """
    if not by.has_perm("treatments.manage_partners"):
        raise refusals.MayNotManage
    held: Partner = Partner.objects.select_for_update().get(pk=partner.pk)
    if held.state != shown or held.state not in BEFORE[State(state)]:
        raise refusals.DecidedMeanwhile(held.get_state_display().lower())
    reason = normalise(reason)
    if state != State.APPROVED and not reason:
        raise refusals.ReasonMissing
    held.state, held.reason, held.decided_by, held.decided_at = state, reason, by, at
    held.save(update_fields=["state", "reason", "decided_by", "decided_at"])
    letters.write(state, held, token=_link(held, at) if held.may_use else "")
    return held


@transaction.atomic
def forget(*, at: datetime) -> int:
    """Delete, with all that belongs to them, those refused or ended whose PARTNER_DAYS are over,
    and every private address that has expired; how many partners those were.
    """
    PartnerLink.objects.filter(expires_at__lte=at).delete()
    gone = Partner.objects.forgettable(at=at)
    count = gone.count()
    gone.delete()
    return count


def _link(partner: Partner, at: datetime) -> str:
    """A new private address; its token is kept nowhere."""
    token = token_urlsafe(32)
    PartnerLink.objects.create(
        partner=partner,
        token_digest=digest_of(token),
        made_at=at,
        expires_at=at + timedelta(days=LINK_DAYS),
    )
    return token
