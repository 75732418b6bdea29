"""The verbs of keys: make one, revoke it, and recognise it."""

from datetime import datetime, timedelta
from secrets import token_hex, token_urlsafe

from django.db import transaction

from treatments.partners import refusals
from treatments.partners.models import ApiKey, Partner
from treatments.partners.querysets import digest_of

KEY_DAYS = 365
MOST_KEYS = 2  # at once: the one in use, and the one that takes its place


class KeyRefused(Exception):
    """The key in a request is none, or has ended; str() is a sentence for its developer."""


@transaction.atomic
def make_key(*, partner: Partner, at: datetime) -> tuple[ApiKey, str]:
    """A new key, and its text, which is kept nowhere. Raises NotApproved or TooManyKeys."""
    held = held_partner(partner)
    if held.keys.living(at=at).count() >= MOST_KEYS:
        raise refusals.TooManyKeys(MOST_KEYS)
    # Scanners of public code find it by its beginning.
    prefix = f"dtk_{token_hex(4)}"
    text = f"{prefix}_{token_urlsafe(32)}"
    key = ApiKey.objects.create(
        partner=held,
        prefix=prefix,
        digest=digest_of(text),
        made_at=at,
        expires_at=at + timedelta(days=KEY_DAYS),
    )
    return key, text


@transaction.atomic
def revoke_key(*, partner: Partner, prefix: str, at: datetime) -> ApiKey:
    """From now on nobody gets in with it. Raises KeyEnded."""
    key: ApiKey | None = (
        partner.keys.select_for_update().living(at=at).filter(prefix=prefix).first()
    )
    if key is None:
        raise refusals.KeyEnded
    key.revoked_at = at
    key.save(update_fields=["revoked_at"])
    return key


def recognised(text: str, *, at: datetime) -> ApiKey:
    """The living key with this text, in one query. Raises KeyRefused."""
    key: ApiKey | None = ApiKey.objects.with_token(text).first()
    if key is None:
        raise KeyRefused("The key in the Authorization header is none of ours: look at yours.")
    if ended := key.why_ended(at=at):
        raise KeyRefused(ended)
    return key


def held_partner(partner: Partner) -> Partner:
    """Locked, so that what it has is counted once. Raises NotApproved."""
    held: Partner = Partner.objects.select_for_update().get(pk=partner.pk)
    if not held.may_use:
        raise refusals.NotApproved
    return held
