"""Days that are asked about: past ones, as London counts them."""

import re
from datetime import date, datetime

from rest_framework.request import Request

from treatments.api.parameters import ParametersRefused
from treatments.editions.days import today

AS_OF = "as_of"


def past_day(request: Request, *, now: datetime) -> date:
    """The day that `as_of` names. Raises ParametersRefused."""
    text = request.query_params[AS_OF]
    try:
        # Python reads other ways to write a day, too: 20260302, 2026-W10-1.
        day = date.fromisoformat(text) if re.fullmatch(r"[0-9-]{10}", text) else None
    except ValueError:
        day = None
    if day is None:
        raise ParametersRefused({AS_OF: f"“{AS_OF}” is not a day: write it as 2026-03-02."})
    if day >= today(now=now):
        why = f"“{AS_OF}” is not over yet in London: name a day before {today(now=now)}."
        raise ParametersRefused({AS_OF: why})
    return day
