"""The log as an Atom feed (RFC 4287)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from treatments.editions.language import LANGUAGE
from treatments.editions.models import Release
from treatments.feeds.addresses import address
from treatments.feeds.entries import Entry, feed_about, feed_title, site

# Of a feed without an entry, which has to name a moment all the same.
NEVER = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


class Feed(Atom1Feed):
    """Django's, but the same bytes each time it is made of the same lines."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=NEVER)


def atom(lines: Sequence[Release]) -> bytes:
    """The feed of these lines, in their order; their editions without bodies will do."""
    feed = Feed(
        title=feed_title(),
        link=address("pages:home"),
        description=None,
        subtitle=feed_about(),
        language=LANGUAGE,
        feed_url=address("feeds:changes"),
        feed_guid=address("feeds:changes"),
        # An Atom feed has to have an author; nobody's name is made up for it.
        author_name=settings.PUBLISHER_NAME or site(),
    )
    for line in lines:
        feed.add_item(**_item(Entry(line)))
    return feed.writeString("utf-8").encode()


def _item(entry: Entry) -> dict[str, Any]:
    return {
        "title": entry.title,
        "link": entry.page,
        # The feed's summaries are HTML, and an explanation is plain words.
        "description": escape(entry.line.explanation) or None,
        "pubdate": entry.moment,
        "updateddate": entry.moment,
        "unique_id": entry.id,
    }
