"""Open notes, counted by text, for those who may settle them."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Q, QuerySet

from treatments.catalogue.models import WorkingCopy
from treatments.desk.views.notes import NotesScreen
from treatments.desk.views.settle import SettleScreen
from treatments.desk.worklist.rows import SHOWN, Row, Section
from treatments.editions.document import SUBJECTS


def section(user: User, at: datetime) -> Section:
    """One row a text."""
    readable = [subject for subject in SUBJECTS if SettleScreen.allowed(user, subject)]
    # One filter(), so that what is counted are the notes it finds and nothing twice.
    noted: QuerySet[Any] = WorkingCopy.objects.filter(
        notes__isnull=False, notes__settled_at=None, subject__in=readable
    )
    counted = noted.annotate(
        count=Count("notes"), waits=Count("notes", filter=Q(notes__blocking=True))
    )
    rows = [
        Row(str(copy), _in_words(copy), "Read and settle", NotesScreen.address(copy))
        for copy in counted.order_by("name", "pk")[:SHOWN]
    ]
    return Section("", rows, max(counted.count() - SHOWN, 0))


def _in_words(copy: Any) -> str:
    words = "1 open note" if copy.count == 1 else f"{copy.count} open notes"
    return f"{words}, {copy.waits} of them blocking." if copy.waits else f"{words}."
