"""How often one caller may ask: by key, or by network address; said in headers with each answer.

The headers are those of draft-ietf-httpapi-ratelimit-headers-11, which may still change. What is
counted is kept in the cache; without it everybody may read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any, cast

from django.conf import settings
from django.utils import timezone
from rest_framework.request import Request

from treatments.api.problems import Problem
from treatments.partners.models import ApiKey
from treatments.visitors.callers import name_of
from treatments.visitors.counting import counted

WINDOW = 60  # seconds


@dataclass(frozen=True, slots=True)
class Allowance:
    """`left` of `most` in a window that ends in `ends` seconds; below 0: refused."""

    policy: str
    most: int
    left: int
    ends: int

    def headers(self) -> Iterator[tuple[str, str]]:
        """What an answer says about it."""
        yield "RateLimit-Policy", f'"{self.policy}";q={self.most};w={WINDOW}'
        yield "RateLimit", f'"{self.policy}";r={max(self.left, 0)};t={self.ends}'


class TooMany(Problem):
    """429, with the seconds to wait: REST framework makes a Retry-After of `wait`."""

    def __init__(self, allowance: Allowance) -> None:
        more = (
            "" if allowance.policy == "key" else " With a key you may ask more often: /partners/."
        )
        super().__init__(
            f"You have asked {allowance.most} times within a minute, and may again in "
            f"{allowance.ends} seconds.{more}",
            status=HTTPStatus.TOO_MANY_REQUESTS,
        )
        self.wait = allowance.ends


def spent(request: Request, *, at: datetime) -> Allowance | None:
    """Count one request. None where nothing can be counted."""
    key = cast(ApiKey | None, request.auth)
    # A partner's two keys share one allowance.
    policy, most = (
        ("key", settings.API_KEY_PER_MINUTE) if key else ("open", settings.API_PER_MINUTE)
    )
    window, second = divmod(int(at.timestamp()), WINDOW)

    def place() -> str:
        who = key.partner_id if key else name_of(request._request, at=at)
        return f"api.{policy}.{who}.{window}"

    count = counted(place, 2 * WINDOW)
    return None if count is None else Allowance(policy, most, most - count, WINDOW - second)


class Throttled:
    """Mixed into every view: counts the request, and says what is left."""

    allowance: Allowance | None = None

    def check_throttles(self, request: Request) -> None:
        """Called by REST framework once it knows who asks. Raises TooMany."""
        if request.method == "OPTIONS":  # a browser asks by itself, before the request that counts
            return
        self.allowance = spent(request, at=timezone.now())
        if self.allowance and self.allowance.left < 0:
            raise TooMany(self.allowance)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Also of an error, and of 304."""
        done = super().finalize_response(request, response, *args, **kwargs)  # type: ignore[misc]
        for name, value in self.allowance.headers() if self.allowance else ():
            done.headers[name] = value
        return done
