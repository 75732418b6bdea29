"""Drafts that were set aside for a correction, until they are merged back or dropped."""

from datetime import datetime

from django.contrib.auth.models import User

from treatments.desk.set_aside import sentence_of, waiting_drafts
from treatments.desk.views.merge import MergeScreen
from treatments.desk.worklist.rows import SHOWN, Row, Section


def section(user: User, at: datetime) -> Section:
    """For those who write."""
    waiting = waiting_drafts(user)
    rows = [
        Row(
            str(one.working_copy),
            sentence_of(one),
            MergeScreen.link,
            MergeScreen.address(one.working_copy),
        )
        for one in waiting[:SHOWN]
    ]
    return Section("Drafts set aside", rows, max(waiting.count() - SHOWN, 0))
