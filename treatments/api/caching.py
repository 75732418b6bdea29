"""What caches between us and a reader are told of a successful answer."""

from datetime import datetime, timedelta

from treatments.editions import freshness

# Together what is promised: within so many seconds every cache shows what was withdrawn.
FRESH = freshness.LONGEST // 2
WHILE_ASKING = freshness.LONGEST - FRESH


def cache_control(*, at: datetime, ends: datetime, lag: timedelta = timedelta()) -> str:
    """Nobody shows the answer past `ends`, not even while we cannot be reached. What an answer
    tells only `lag` after it took effect is kept for so much less.
    """
    left = int((ends - at).total_seconds())
    fresh = min(FRESH, left)
    while_asking = min(WHILE_ASKING - int(lag.total_seconds()), left - fresh)
    return (
        f"public, max-age={fresh}, stale-while-revalidate={while_asking}, "
        f"stale-if-error={left - fresh}"
    )
