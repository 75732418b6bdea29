"""What readers are shown about a live edition besides its words: named for ETags."""

from treatments.editions.models import Edition

_SHOWN = (
    "digest",
    "number",
    "live_since",
    "review_state",
    "last_reviewed",
    "next_review",
    "overdue_since",
)


def facts(edition: Edition) -> tuple[str, ...]:
    """Equal facts, equal representations. `edition` is as Edition.objects.live() gives it."""
    return tuple(str(getattr(edition, fact)) for fact in _SHOWN)
