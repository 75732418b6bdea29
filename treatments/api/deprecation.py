"""What is to go away says so in every answer: Deprecation (RFC 9745) and Sunset (RFC 8594)."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.http import http_date


@dataclass(frozen=True, slots=True)
class Deprecation:
    """Set on a view. `since` and `sunset` have a time zone; `successor` is a full address."""

    since: datetime
    sunset: datetime
    successor: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """A moment of a structured field, and one of HTTP."""
        return {
            "Deprecation": f"@{int(self.since.astimezone(UTC).timestamp())}",
            "Sunset": http_date(self.sunset.timestamp()),
        }

    @property
    def links(self) -> dict[str, str]:
        """Where to go instead."""
        return {"successor-version": self.successor} if self.successor else {}
