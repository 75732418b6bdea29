"""What is still open: queries to be answered, and notes to be settled."""

from datetime import datetime

from django.contrib.auth.models import User

from treatments.desk.worklist import notes, queries
from treatments.desk.worklist.rows import Section, together


def section(user: User, at: datetime) -> Section:
    """Queries first, then notes."""
    return together("Open queries and notes", queries.section(user, at), notes.section(user, at))
