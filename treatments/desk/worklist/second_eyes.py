"""Urgent corrections that nobody else has read yet: on everyone's home page until somebody has."""

from datetime import datetime

from django.contrib.auth.models import User

from treatments.desk.second_eyes import owed_to
from treatments.desk.views.afterwards import AfterwardsScreen
from treatments.desk.views.editions import EditionsScreen
from treatments.desk.views.screen import TextScreen
from treatments.desk.worklist.rows import Row, Section


def section(user: User, at: datetime) -> Section:
    """Whoever may read it for the reader is led there; the others to its history."""
    rows = []
    for owed in owed_to(user, at=at):
        screen: type[TextScreen] = AfterwardsScreen if owed.may_read else EditionsScreen
        rows.append(Row(str(owed.copy), owed.words, screen.link, screen.address(owed.copy)))
    return Section("Urgent corrections awaiting second eyes", rows)
