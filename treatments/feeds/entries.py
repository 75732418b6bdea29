"""An entry of a feed: a line of the log that readers are told of, in the words of every format."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid5

from django.utils.translation import gettext as _

from treatments.editions.document import TREATMENT
from treatments.editions.models import Release, ReleaseKind
from treatments.feeds.addresses import address


@dataclass(frozen=True, slots=True)
class Entry:
    """`line` is from Release.objects.told(), its edition with or without a body."""

    line: Release

    @property
    def id(self) -> str:
        """No line is ever rewritten, and no two have one sequence: the id is the line's own,
        wherever the site moves.
        """
        return uuid5(self.line.content_id, str(self.line.sequence)).urn

    @property
    def moment(self) -> datetime:
        """When it took effect."""
        return self.line.effective_at

    @property
    def title(self) -> str:
        """Which text, and what happened to it."""
        edition = self.line.edition
        if edition is None:
            return self.line.get_kind_display()
        if self.line.kind == ReleaseKind.LIVE:
            words = _("%(name)s: edition %(number)s published")
            return words % {"name": edition.name, "number": edition.number}
        return f"{edition.name}: {self.line.get_kind_display().lower()}"

    @property
    def page(self) -> str:
        """The text's own address: it shows the text, leads on to it, or says why it ended."""
        if self.line.edition is None:
            return address("pages:home")
        page = "treatment" if self.line.edition.subject == TREATMENT else "page"
        return address(f"pages:{page}", self.line.edition.slug)


def feed_title() -> str:
    """What every format calls the feed."""
    return f"{_('Treatment options for dystonia')}: {_('what changed')}"


def feed_about() -> str:
    """What every format says of the feed."""
    return _("Every text we publish, withdraw, lead elsewhere or find still right.")


def site() -> str:
    """The name of the site, which stands for the author where no publisher is named."""
    return _("Treatment options for dystonia")
