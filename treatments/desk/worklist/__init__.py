"""What waits for one person: each row leads to the next step, and nothing they cannot act on.

One section a file; each asks a fixed number of queries, however many treatments and editions
there are. A new section is a line in SECTIONS.
"""

from collections.abc import Callable
from datetime import datetime

from django.contrib.auth.models import User

from treatments.desk.worklist import (
    balance,
    drafts,
    feedback,
    going_live,
    keepers,
    partners,
    reviews,
    second_eyes,
    set_aside,
    still_open,
    superseded,
    untouched,
    waiting,
)
from treatments.desk.worklist.rows import SHOWN, Row, Section

__all__ = ["SHOWN", "Row", "Section", "worklist_of"]

# In the order of the page. Each says what of it is for `user`: no rows where nothing is.
SECTIONS: tuple[Callable[[User, datetime], Section], ...] = (
    waiting.section,
    second_eyes.section,
    reviews.overdue,
    reviews.due,
    drafts.section,
    set_aside.section,
    going_live.section,
    feedback.section,
    partners.section,
    still_open.section,
    superseded.section,
    untouched.section,
    balance.section,
    reviews.never,
    keepers.section,
)


def worklist_of(user: User, *, at: datetime) -> list[Section]:
    """Only sections that have rows. Digests must be known: see states.refresh_digests()."""
    found = [section(user, at) for section in SECTIONS]
    return [section for section in found if section.rows]
