"""Overdue: a review that was due so long ago that readers are told it has not been made.

Days are London's. A review is due on its day; readers are told once REVIEW_GRACE_DAYS more
have passed.
"""

from datetime import date, datetime, timedelta

from django.conf import settings

from treatments.editions.days import today


def told_if_due_before(*, at: datetime) -> date:
    """Readers are told at `at` of every review that was due before this day."""
    return today(now=at) - timedelta(days=settings.REVIEW_GRACE_DAYS)
