"""Organisations that applied to be partners, the oldest first, until somebody has answered."""

from datetime import datetime

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from treatments.desk.views.partner import MANAGES, PartnerScreen
from treatments.desk.worklist.rows import SHOWN, Row, Section
from treatments.partners.models import Partner

HEADING = "Organisations that want to be partners"


def section(user: User, at: datetime) -> Section:
    """One row an application."""
    if not user.has_perm(MANAGES):
        return Section(HEADING)
    waiting = Partner.objects.to_answer().order_by("applied_at", "pk")
    rows = [
        Row(
            str(one),
            f"Applied on {timezone.localtime(one.applied_at):%d %B %Y}.",
            "Read and answer",
            PartnerScreen.address(one),
        )
        for one in waiting[:SHOWN]
    ]
    address = reverse("admin:treatments_partner_changelist")
    return Section(HEADING, rows, max(waiting.count() - SHOWN, 0), address)
