"""How many messages one network address may send in an hour, without keeping the address.

What is counted is a keyed hash, in the cache alone. Its key is random, changes every day, is
kept nowhere else, and is forgotten with the day: afterwards nobody can say whose a count was.
"""

import hmac
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from secrets import token_bytes

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from treatments.editions.days import LONDON, today

_DAY = 24 * 60 * 60
_HOUR = 60 * 60


def too_many(request: HttpRequest, *, at: datetime) -> datetime | None:
    """Count one message. None if it may be kept, else the moment from which another may."""
    hour = at.astimezone(LONDON).replace(minute=0, second=0, microsecond=0)
    place = f"feedback.count.{hour:%H}.{_name_of(address_of(request), at)}"
    cache.add(place, 0, _HOUR)
    try:
        count = cache.incr(place)
    except ValueError:  # it was dropped between the two
        return None
    return hour + timedelta(hours=1) if count > settings.FEEDBACK_PER_HOUR else None


def address_of(request: HttpRequest) -> str:
    """Where a request comes from, as far as it can be trusted.

    Behind PROXY_COUNT proxies of ours, what the outermost of them wrote: anything further to the
    left the visitor made up.
    """
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",")]
    count: int = settings.PROXY_COUNT
    if 0 < count <= len(hops) and hops[-count]:
        return hops[-count]
    return str(request.META.get("REMOTE_ADDR") or "")


def _name_of(address: str, at: datetime) -> str:
    place = f"feedback.key.{today(now=at)}"
    key: bytes = cache.get_or_set(place, lambda: token_bytes(32), _DAY) or b""
    return hmac.digest(key, _network(address).encode(), "sha256").hex()


def _network(address: str) -> str:
    """One household has billions of IPv6 addresses: its /64 is counted. Anything else as it is."""
    try:
        return str(ip_network(f"{address}/64", strict=False)) if _is_v6(address) else address
    except ValueError:
        return address


def _is_v6(address: str) -> bool:
    return ip_address(address).version == 6
