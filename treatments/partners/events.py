"""What webhooks say: thin events, made from lines of the log. Whoever is told comes and reads.

An event has no health text: a partner that shows what it fetched shows what is live, and a
webhook that was late, or sent twice, cannot bring old words back.
"""

import json
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from treatments.editions.models import Release, ReleaseKind
from treatments.partners.models import Delivery

PUBLISHED = "treatment.published"
WITHDRAWN = "treatment.withdrawn"
REDIRECTED = "treatment.redirected"
REVIEWED = "treatment.reviewed"
PING = "test.ping"

TYPES: dict[str, str] = {
    ReleaseKind.LIVE: PUBLISHED,
    ReleaseKind.WITHDRAWN: WITHDRAWN,
    ReleaseKind.GONE: WITHDRAWN,
    ReleaseKind.REDIRECT: REDIRECTED,
    ReleaseKind.REVIEWED: REVIEWED,
    ReleaseKind.APPROVED_AFTERWARDS: REVIEWED,
}
# Standard Webhooks asks for less than 20 kB; a longer explanation is for the API to tell.
LONGEST_REASON = 2_000  # characters


def type_of(delivery: Delivery) -> str:
    """What kind of event it is, such as treatment.published."""
    return TYPES[delivery.release.kind] if delivery.release else PING


def body_of(delivery: Delivery) -> bytes:
    """The same bytes at every attempt: JSON in UTF-8."""
    line: Release | None = delivery.release
    event = {
        "type": type_of(delivery),
        "timestamp": _moment(line.effective_at if line else delivery.made_at),
        "data": _data(line) if line else {},
    }
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()


def _data(line: Release) -> dict[str, Any]:
    edition = line.edition
    return {
        "content_id": str(line.content_id),
        "language": line.language,
        "slug": edition.slug if edition else None,
        "edition": {"number": edition.number, "digest": edition.digest} if edition else None,
        "address": _address(line.content_id),
        "redirect_to": str(line.redirect_to) if line.redirect_to else None,
        "reason": line.explanation[:LONGEST_REASON] or None,
    }


def _address(content_id: object) -> str:
    """Where the API tells what is so now."""
    return f"{settings.SITE_URL}{reverse('api-v1:treatment', args=[content_id])}"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
