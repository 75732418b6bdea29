"""What is scheduled, soonest first, for those who may cancel it."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from treatments.catalogue.models import WorkingCopy
from treatments.desk.coming import next_of, with_coming
from treatments.desk.states import SCHEDULED
from treatments.desk.views.cancel import CancelScreen
from treatments.desk.worklist.rows import SHOWN, Row, Section, treatments_page


def section(user: User, at: datetime) -> Section:
    """The next thing that happens to each treatment."""
    if not CancelScreen.allowed(user):
        return Section("")
    scheduled: QuerySet[Any] = with_coming(WorkingCopy.objects.all(), at=at)
    scheduled = scheduled.filter(coming_kind__isnull=False).order_by("coming_at", "pk")
    rows = [
        Row(str(row), next_of(row), CancelScreen.link, CancelScreen.address(row))
        for row in scheduled[:SHOWN]
    ]
    address = f"{treatments_page()}?state={SCHEDULED}"
    return Section("Going live", rows, max(scheduled.count() - SHOWN, 0), address)
