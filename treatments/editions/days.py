"""Days as readers in the United Kingdom live them; the archive keeps instants."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def today(*, now: datetime) -> date:
    """The day it is in London."""
    return now.astimezone(LONDON).date()


def end_of(day: date) -> datetime:
    """The last instant of a day in London; what takes effect at midnight is the next day's."""
    return datetime.combine(day, time.max, tzinfo=LONDON)
