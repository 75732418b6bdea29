"""What every answer of this room has in common: when it changed, and how long it may be kept.

With `conditional_page` on the view, whoever holds it already is answered 304.
"""

from datetime import datetime, timedelta

from django.http import HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.http import http_date

from treatments.editions import freshness


def dated(
    answer: HttpResponse,
    *,
    at: datetime,
    changed: datetime | None,
    lag: timedelta = timedelta(),
) -> HttpResponse:
    """The answer with its headers. `changed` None: it changes only with the program.

    `lag` is how long after its moment a line of the log is shown in it.
    """
    patch_cache_control(answer, public=True, max_age=freshness.seconds(at=at, lag=lag))
    if changed:
        answer.headers["Last-Modified"] = http_date(changed.timestamp())
    return answer
