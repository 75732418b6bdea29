"""Overdue: a review that was due so long ago that readers are told it has not been made.

Days are London's. A review is due on its day; readers are told once REVIEW_GRACE_DAYS more
have passed.
"""

from datetime import date, datetime, time, timedelta

from django.conf import settings

from treatments.editions.days import LONDON, today


def told_if_due_before(*, at: datetime) -> date:
    """Readers are told at `at` of every review that was due before this day."""
    return today(now=at) - timedelta(days=settings.REVIEW_GRACE_DAYS)


def begins(*, due: date) -> datetime:
    """The first moment at which readers are told that a review due on this day is overdue."""
    day = due + timedelta(days=settings.REVIEW_GRACE_DAYS + 1)
    return datetime.combine(day, time.min, tzinfo=LONDON)
