"""The log as a JSON Feed 1.1 (jsonfeed.org), with what programs want to know of each entry."""

import json
from collections.abc import Sequence
from typing import Any

from django.conf import settings

from treatments.editions.language import LANGUAGE
from treatments.editions.models import Release
from treatments.feeds.addresses import address
from treatments.feeds.entries import Entry, feed_about, feed_title, site

VERSION = "https://jsonfeed.org/version/1.1"
MEDIA_TYPE = "application/feed+json"


def json_feed(lines: Sequence[Release]) -> bytes:
    """The feed of these lines, in their order; their editions without bodies will do."""
    feed = {
        "version": VERSION,
        "title": feed_title(),
        "home_page_url": address("pages:home"),
        "feed_url": address("feeds:changes-json"),
        "description": feed_about(),
        "language": LANGUAGE,
        "authors": [{"name": settings.PUBLISHER_NAME or site()}],
        "items": [_item(Entry(line)) for line in lines],
    }
    return json.dumps(feed, ensure_ascii=False).encode()


def _item(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.page,
        "title": entry.title,
        # An item has to have content. Plain words, as they stand in the log.
        "content_text": entry.line.explanation or entry.title,
        "date_published": entry.moment.isoformat(),
        "language": entry.line.language,
        "_dystonia": _for_programs(entry.line),
    }


def _for_programs(line: Release) -> dict[str, Any]:
    """The format's way to say more: an object of our own, explained in docs/partners.md."""
    edition = line.edition
    return {
        "kind": line.kind,
        "content_id": str(line.content_id),
        "edition": edition.number if edition else None,
        "digest": edition.digest if edition else None,
        "replacement": str(line.redirect_to) if line.redirect_to else None,
    }
