"""Who else has a text open, in sentences."""

from datetime import datetime, timedelta

from django.contrib.auth.models import User

from treatments.catalogue.models import Opening, WorkingCopy
from treatments.catalogue.openings import REMEMBERED
from treatments.review.people import name_of

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def others_at(copy: WorkingCopy, *, but: User, at: datetime) -> list[str]:
    """A sentence for each other person, the latest first. One query."""
    recent = Opening.objects.of(copy).since(at - REMEMBERED).exclude(by=but)
    return [
        f"{name_of(opening.by)} opened this {_ago(at - opening.at)}."
        for opening in recent.select_related("by").order_by("-at", "pk")
    ]


def _ago(since: timedelta) -> str:
    if since < MINUTE:
        return "less than a minute ago"
    if since < HOUR:
        return _counted(since // MINUTE, "minute")
    return _counted(since // HOUR, "hour")


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit} ago" if number == 1 else f"{number} {unit}s ago"
