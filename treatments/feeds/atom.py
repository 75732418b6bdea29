"""The log as an Atom feed (RFC 4287): a line that readers are told of is an entry."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import uuid5

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from treatments.editions.document import TREATMENT
from treatments.editions.language import LANGUAGE
from treatments.editions.models import Release, ReleaseKind
from treatments.feeds.addresses import address

# Of a feed without an entry, which has to name a moment all the same.
NEVER = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


class Feed(Atom1Feed):
    """Django's, but the same bytes each time it is made of the same lines."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=NEVER)


def atom(lines: Sequence[Release]) -> bytes:
    """The feed of these lines, in their order; their editions without bodies will do."""
    site = str(_("Treatment options for dystonia"))
    feed = Feed(
        title=f"{site}: {_('what changed')}",
        link=address("pages:home"),
        description=None,
        subtitle=_("Every text we publish, withdraw, lead elsewhere or find still right."),
        language=LANGUAGE,
        feed_url=address("feeds:changes"),
        feed_guid=address("feeds:changes"),
        # An Atom feed has to have an author; nobody's name is made up for it.
        author_name=settings.PUBLISHER_NAME or site,
    )
    for line in lines:
        feed.add_item(**_entry(line))
    return feed.writeString("utf-8").encode()


def _entry(line: Release) -> dict[str, Any]:
    return {
        "title": _title(line),
        "link": _page(line),
        # The feed's summaries are HTML, and an explanation is plain words.
        "description": escape(line.explanation) or None,
        "pubdate": line.effective_at,
        "updateddate": line.effective_at,
        # No line is ever rewritten, and no two have one sequence: the id is the line's own,
        # wherever the site moves.
        "unique_id": uuid5(line.content_id, str(line.sequence)).urn,
    }


def _title(line: Release) -> str:
    edition = line.edition
    if edition is None:
        return line.get_kind_display()
    if line.kind == ReleaseKind.LIVE:
        words = _("%(name)s: edition %(number)s published")
        return words % {"name": edition.name, "number": edition.number}
    return f"{edition.name}: {line.get_kind_display().lower()}"


def _page(line: Release) -> str:
    """The text's own address: it shows the text, leads on to it, or says why it ended."""
    if line.edition is None:
        return address("pages:home")
    page = "treatment" if line.edition.subject == TREATMENT else "page"
    return address(f"pages:{page}", line.edition.slug)
