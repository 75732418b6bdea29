"""The part of an admin that says who else has the text open, and that you have."""

import logging
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.catalogue.openings import record_opening
from treatments.desk.admins.desk import DeskAdmin
from treatments.desk.people import person
from treatments.desk.presence import others_at

LOG = logging.getLogger(__name__)


class Presence(DeskAdmin):
    """Nobody is kept out: two who save the same text are shown what the other changed."""

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        copy = context["original"]
        if copy:
            now = timezone.now()
            if request.method == "GET" and self.has_change_permission(request, copy):
                self._opened(copy, by=person(request), at=now)
            context["others"] = others_at(copy, but=person(request), at=now)
        return super().render_change_form(request, context, *args, **kwargs)

    def _opened(self, copy: Any, *, by: User, at: datetime) -> None:
        try:
            record_opening(copy=copy, by=by, at=at)
        except DatabaseError:
            # To know who else is here is a courtesy; the page is what was asked for.
            LOG.warning("It was not remembered who opened %s", copy, exc_info=True)
