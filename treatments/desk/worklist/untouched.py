"""Drafts that differ from what readers see and that nobody has touched for a month."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import OuterRef, QuerySet, Subquery

from treatments.catalogue.models import Contribution, WorkingCopy
from treatments.desk.public import change_page_of
from treatments.desk.standing import day
from treatments.desk.states import State, with_states
from treatments.desk.worklist.rows import SHOWN, Row, Section, treatments_page
from treatments.review.people import name_of

LONG = timedelta(days=30)


def section(user: User, at: datetime) -> Section:
    """The one left alone longest comes first, with who touched it last."""
    heading = f"Drafts untouched for {LONG.days} days"
    if not user.has_perm("treatments.change_treatment"):
        return Section(heading)
    last = Contribution.objects.filter(working_copy=OuterRef("pk")).order_by("-version")
    touched = WorkingCopy.objects.annotate(
        touched_at=Subquery(last.values("at")[:1]), touched_by=Subquery(last.values("by")[:1])
    )
    drafts: QuerySet[Any] = with_states(touched.filter(touched_at__lt=at - LONG), at=at)
    drafts = drafts.filter(state__in=(State.NEVER, State.CHANGED), draft_scheduled=False)
    shown = list(drafts.order_by("touched_at", "pk")[:SHOWN])
    people = User.objects.in_bulk([row.touched_by for row in shown if row.touched_by])
    rows = [
        Row(
            str(row),
            f"Last touched by {_name(people.get(row.touched_by))} on {day(row.touched_at)}.",
            "Open",
            change_page_of(row),
        )
        for row in shown
    ]
    return Section(heading, rows, max(drafts.count() - SHOWN, 0), treatments_page())


def _name(who: User | None) -> str:
    return name_of(who) if who else "the loader"
