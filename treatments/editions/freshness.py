"""How long an answer made of the log may be kept: never past what is scheduled next."""

from datetime import datetime

from treatments.editions.models import Release

# What the API promises partner sites too.
LONGEST = 60


def seconds(*, at: datetime) -> int:
    """Whole seconds from `at`, LONGEST at most; 0 in the last second before a change."""
    coming = Release.objects.next_moment(at=at)
    if coming is None:
        return LONGEST
    return min(LONGEST, int((coming - at).total_seconds()))
