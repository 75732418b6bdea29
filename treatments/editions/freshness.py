"""How long an answer made of the log may be kept: never past what is scheduled next."""

from datetime import datetime, timedelta

from treatments.editions.models import Release

# From the moment a line takes effect, nobody is given an answer without it for longer than this:
# what the API promises partner sites too.
LONGEST = 60


def seconds(*, at: datetime, lag: timedelta = timedelta()) -> int:
    """Whole seconds from `at`, LONGEST at most; 0 in the last second before a change.

    `lag` is how long after its moment a line of the log is shown in the answer.
    """
    longest = LONGEST - int(lag.total_seconds())
    coming = Release.objects.next_moment(at=at - lag)
    if coming is None:
        return longest
    return min(longest, int((coming + lag - at).total_seconds()))
