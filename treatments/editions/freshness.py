"""How long an answer made of the log may be kept: never past what is scheduled next."""

from datetime import UTC, datetime, timedelta
from typing import Any

from treatments.editions import overdue
from treatments.editions.models import Release

# From the moment a line takes effect, nobody is given an answer without it for longer than this:
# what the API promises partner sites too.
LONGEST = 60
# A copy elsewhere may be shown for a day at most. Its end moves in steps, so that an answer that
# says it has the same bytes until the next of them.
COPY = timedelta(days=1)
STEP = 6  # hours, of a day of UTC


def seconds(*, at: datetime, lag: timedelta = timedelta()) -> int:
    """Whole seconds from `at`, LONGEST at most; 0 in the last second before a change.

    `lag` is how long after its moment a line of the log is shown in the answer.
    """
    longest = LONGEST - int(lag.total_seconds())
    coming = Release.objects.next_moment(at=at - lag)
    if coming is None:
        return longest
    return min(longest, int((coming + lag - at).total_seconds()))


def last_step(*, at: datetime) -> datetime:
    """The end of every copy made at `at`: 18 to 24 hours later."""
    end = (at + COPY).astimezone(UTC)
    return end.replace(hour=end.hour - end.hour % STEP, minute=0, second=0, microsecond=0)


def copy_ends(edition: Any, *, at: datetime, coming: datetime | None) -> datetime:
    """Until when a copy of an edition, as live() gives it, may be shown without asking again.

    Not past `coming`, when its next scheduled line takes effect, nor into the day on which
    readers are told that its review is overdue.
    """
    ends = [last_step(at=at), coming or datetime.max.replace(tzinfo=UTC)]
    if edition.next_review:
        ends.append(overdue.begins(due=edition.next_review))
    return min(end for end in ends if end > at)
