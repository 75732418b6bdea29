"""What readers told us, the oldest first, until somebody has settled it."""

from datetime import datetime

from django.contrib.auth.models import User
from django.urls import reverse

from treatments.desk.told import told
from treatments.desk.views.told import SETTLES, ToldScreen
from treatments.desk.worklist.rows import SHOWN, Row, Section
from treatments.feedback.models import FeedbackMessage

HEADING = "What readers told us"


def section(user: User, at: datetime) -> Section:
    """One row a message with words; each leads to its statement, and to where it is settled."""
    if not user.has_perm(SETTLES):
        return Section(HEADING)
    waiting = FeedbackMessage.objects.kept(at=at).to_read().order_by("received_at", "pk")
    rows = [
        Row(
            one.about,
            f"{one.in_brief} ({one.received_on}).",
            "Read and settle",
            ToldScreen.address(one.message),
            place=one.place,
        )
        for one in told(waiting[:SHOWN])
    ]
    address = reverse("admin:treatments_feedbackmessage_changelist")
    return Section(HEADING, rows, max(waiting.count() - SHOWN, 0), address)
