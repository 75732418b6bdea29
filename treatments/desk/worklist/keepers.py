"""Texts whose owner cannot sign in any more: nobody would hear of their reviews."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from treatments.catalogue.models import WorkingCopy
from treatments.desk.keepers import deputy_of, owner_of
from treatments.desk.public import change_page_of
from treatments.desk.worklist.rows import SHOWN, Row, Section, treatments_page
from treatments.editions.document import PAGE, TREATMENT

HEADING = "Texts whose owner's account is closed"


def section(user: User, at: datetime) -> Section:
    """For publishers: each leads to where another owner is chosen."""
    published = [one for one in (TREATMENT, PAGE) if user.has_perm(f"treatments.publish_{one}")]
    found: QuerySet[Any] = WorkingCopy.objects.filter(owner__is_active=False, subject__in=published)
    shown = found.select_related("owner", "deputy").order_by("name", "pk")[:SHOWN]
    rows = [
        Row(
            str(copy),
            f"Owner: {owner_of(copy)}. Deputy: {deputy_of(copy)}.",
            "Choose an owner",
            change_page_of(copy),
        )
        for copy in shown
    ]
    return Section(HEADING, rows, max(found.count() - SHOWN, 0), treatments_page())
