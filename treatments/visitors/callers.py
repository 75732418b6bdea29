"""Which network address a request comes from, and a name for it that keeps nobody.

The name is a keyed hash. Its key is random, changes every day, is kept in the cache alone, and is
forgotten with the day: afterwards nobody can say whose a count was.
"""

import hmac
from datetime import datetime
from ipaddress import ip_address, ip_network
from secrets import token_bytes

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from treatments.editions.days import today

_DAY = 24 * 60 * 60


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


def name_of(request: HttpRequest, *, at: datetime) -> str:
    """The name of the day for the place a request comes from. Needs the cache."""
    place = f"visitors.key.{today(now=at)}"
    key: bytes = cache.get_or_set(place, lambda: token_bytes(32), _DAY) or b""
    return hmac.digest(key, _network(address_of(request)).encode(), "sha256").hex()


def _network(address: str) -> str:
    """One household has billions of IPv6 addresses: its /64 is counted. Anything else as it is."""
    try:
        return str(ip_network(f"{address}/64", strict=False)) if _is_v6(address) else address
    except ValueError:
        return address


def _is_v6(address: str) -> bool:
    return ip_address(address).version == 6
