"""How many messages one network address may send in an hour."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest

from treatments.visitors import pace


def too_many(request: HttpRequest, *, at: datetime) -> datetime | None:
    """Count one message. None if it may be kept, else the moment from which another may."""
    return pace.too_many(request, what="feedback", most=settings.FEEDBACK_PER_HOUR, at=at)
