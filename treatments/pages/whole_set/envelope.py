"""What stands around each document of a set: whose words they are, and how long a copy holds."""

from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from treatments.editions.attribution import attribution_of
from treatments.editions.licences import licence_of
from treatments.editions.models import ReviewState
from treatments.pages.whole_set.contents import WholeSet

UNKNOWN_LICENCE = "unknown: reuse not granted"


def envelope(edition: Any, whole: WholeSet) -> dict[str, Any]:
    """The facts of an edition as live() gives it, under the names that the API gives them."""
    sources = edition.document.sources
    page = address("pages:treatment", edition.slug)
    return {
        "content_id": str(edition.content_id),
        "language": edition.language,
        "slug": edition.slug,
        "name": edition.name,
        "edition": {
            "number": edition.number,
            "digest": edition.digest,
            "published_at": utc(edition.live_since),
            "change_kind": edition.change_kind,
            "change_note": edition.change_note,
        },
        "review": {
            "state": edition.review_state,
            "label": str(ReviewState(edition.review_state).label),
            "last_reviewed": _day(edition.last_reviewed),
            "next_review": _day(edition.next_review),
            "overdue": edition.overdue_since is not None,
            "overdue_since": _day(edition.overdue_since),
        },
        "licence": licence_of(sources) or UNKNOWN_LICENCE,
        "attribution": {"text": attribution_of(sources), "url": page},
        "canonical_url": page,
        "url": address("api-v1:treatment", edition.content_id),
        "expires_at": utc(whole.ends(edition)),
    }


def address(view: str, *args: object) -> str:
    """In full; it starts with SITE_URL, never with the Host header, which a client chooses."""
    return f"{settings.SITE_URL}{reverse(view, args=args)}"


def utc(moment: datetime) -> str:
    """As 2026-03-02T10:00:00Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
