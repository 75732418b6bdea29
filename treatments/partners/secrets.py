"""The signing secrets of a subscription: derived, never stored.

A secret is an HMAC of a random salt under SECRET_KEY. Whoever reads the database, or a backup of
it, cannot sign. While an old SECRET_KEY stands in SECRET_KEY_FALLBACKS, what is sent is signed
under both, so a new SECRET_KEY gives partners time to fetch their new secret.
"""

import hmac
from base64 import b64encode
from collections.abc import Iterator
from datetime import datetime

from django.conf import settings

from treatments.partners.models import Subscription


def secret_of(subscription: Subscription) -> str:
    """The one that a receiver is given: whsec_ and 32 bytes in base64."""
    return _secret(settings.SECRET_KEY, subscription, subscription.salt)


def signing_secrets(subscription: Subscription, *, at: datetime) -> Iterator[str]:
    """Every one that a receiver may hold now, the newest first."""
    salts = [subscription.salt]
    if subscription.former_until and subscription.former_until > at:
        salts.append(subscription.former_salt)
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        for salt in salts:
            yield _secret(key, subscription, salt)


def _secret(key: str, subscription: Subscription, salt: str) -> str:
    about = f"treatments.partners.webhook {subscription.uid} {salt}"
    return f"whsec_{b64encode(hmac.digest(key.encode(), about.encode(), 'sha256')).decode()}"
