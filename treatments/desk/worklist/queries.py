"""Open queries, counted by treatment, for those who may answer them."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, F, QuerySet
from django.urls import reverse

from treatments.catalogue.models import Query
from treatments.desk.worklist.rows import SHOWN, Row, Section


def section(user: User, at: datetime) -> Section:
    """One row a treatment, and one for the site as a whole."""
    if not user.has_perms(["treatments.change_treatment", "treatments.change_query"]):
        return Section("")
    still_open: QuerySet[Any] = Query.objects.filter(closed_at=None)
    named = still_open.order_by("treatment__name", "treatment").values(
        "treatment", name=F("treatment__name")
    )
    counts = named.annotate(count=Count("pk"))
    address = reverse("admin:treatments_query_changelist")
    rows = [
        Row(
            found["name"] or "The site as a whole",
            "1 open query." if found["count"] == 1 else f"{found['count']} open queries.",
            "Answer",
            f"{address}?treatment__id__exact={found['treatment']}"
            if found["treatment"]
            else f"{address}?treatment__isnull=True",
        )
        for found in counts[:SHOWN]
    ]
    return Section("", rows, max(counts.count() - SHOWN, 0), address)
