"""How many messages one network address may send in an hour, without keeping the address."""

from datetime import datetime, timedelta

from django.http import HttpRequest

from treatments.editions.days import LONDON
from treatments.visitors.callers import name_of
from treatments.visitors.counting import counted

_HOUR = 60 * 60


def too_many(request: HttpRequest, *, what: str, most: int, at: datetime) -> datetime | None:
    """Count one message of a kind. None if it may be kept, else the moment from which another
    may. Where nothing can be counted, everything may: a form is worth more than its limit.
    """
    hour = at.astimezone(LONDON).replace(minute=0, second=0, microsecond=0)
    count = counted(lambda: f"{what}.count.{hour:%H}.{name_of(request, at=at)}", _HOUR)
    return hour + timedelta(hours=1) if count is not None and count > most else None
