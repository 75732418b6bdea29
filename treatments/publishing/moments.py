"""Moments that the press is given: is one still to come, and what holds until it?"""

from datetime import datetime, timedelta

from django.utils import timezone


def to_come(at: datetime) -> bool:
    """Whether the clock has not reached it."""
    return at > timezone.now()


def just_before(when: datetime) -> datetime:
    """When to ask what readers see until then: what is set for that very second gives way."""
    return when - timedelta.resolution if to_come(when) else when
