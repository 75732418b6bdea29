"""Following the log: what changed since somebody last looked, and how each text stands now.

Whoever follows is told of each changed text once, by its latest line, so that nothing they hold
afterwards is older than the log. A line is told LAG after it took effect.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db.models import Q

from treatments.editions.document import TREATMENT
from treatments.editions.kinds import REVIEWING
from treatments.editions.language import LANGUAGE
from treatments.editions.models import Release
from treatments.editions.querysets import ReleaseQuerySet

# A commit may be in flight while somebody reads: neither a line nor the line that cancels it may
# be missed. All who follow the log wait as long: the API's changes and both feeds.
LAG = timedelta(seconds=10)

# Whose lines partner sites follow: treatments, in the one language that they are given.
GIVEN_AWAY = Q(language=LANGUAGE, edition__subject=TREATMENT)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the log; and, of a reader, how far they have read: every line up to `sequence`
    whose moment had come by `moment`.

    Both are needed. A scheduled line has an early number and comes late; a line whose commit
    took long has an early moment and comes late. Numbers follow the order of commits.
    """

    moment: datetime
    sequence: int


BEGINNING = Mark(datetime.fromtimestamp(0, tz=UTC), 0)


def present(*, at: datetime) -> Mark:
    """How far somebody has read who knows all that the log says at `at`."""
    moment, sequence = Release.objects.last_place(at=at)
    return Mark(moment or BEGINNING.moment, sequence or 0)


def changes(*, since: Mark, until: Mark, at: datetime) -> ReleaseQuerySet:
    """For each treatment that changed after `since`, and not again after `until`, its latest
    line at `at`, the oldest first. From the BEGINNING only what is live: there is nothing to
    take down.
    """
    lines = Release.objects.latest_shown(at=at).filter(GIVEN_AWAY, effective_at__lte=until.moment)
    if since == BEGINNING:
        lines = lines.filter(kind__in=REVIEWING)
    return lines.after(moment=since.moment, sequence=since.sequence).order_by(
        "effective_at", "sequence"
    )


def kept_since(*, now: datetime) -> datetime:
    """What changed before this moment is told to nobody any more who has missed it."""
    return now - timedelta(days=settings.CHANGES_DAYS)


def forgotten(mark: Mark, *, now: datetime) -> bool:
    """Whether a reader who stopped at `mark` missed something that is not told any more."""
    if mark == BEGINNING:
        return False
    missed = Release.objects.showing().after(moment=mark.moment, sequence=mark.sequence)
    return missed.filter(GIVEN_AWAY, effective_at__lt=kept_since(now=now)).exists()
