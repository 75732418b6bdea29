"""Balance across treatments: parts that some leave empty and others do not. It advises.

Whether one side is told in many more words than the other takes whole documents:
manage.py check_catalogue --all and the reports say it.
"""

from datetime import datetime

from django.contrib.auth.models import User

from treatments.checks.balance import COMPARED
from treatments.desk.gaps import gaps
from treatments.desk.worklist.rows import Row, Section, treatments_page

HEADING = "Balance across treatments"


def section(user: User, at: datetime) -> Section:
    """One row a part, in the order of the page; each leads to the treatments without it."""
    if not user.has_perm("treatments.change_treatment"):
        return Section(HEADING)
    treatments, empty = gaps()
    rows = [
        Row(
            part,
            f"Empty for {empty[name]} of {treatments} treatments. If their source says "
            "something, add it.",
            "See which",
            f"{treatments_page()}?without={name}",
        )
        for name, part in COMPARED.items()
        if 0 < empty[name] < treatments  # where all are alike, nothing is out of balance
    ]
    return Section(HEADING, rows)
