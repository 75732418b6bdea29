"""What changed since a partner last asked."""

from typing import Any

from django.conf import settings
from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request
from rest_framework.utils.urls import replace_query_param

from treatments.api import etags
from treatments.api.pagination import SignedCursorPagination
from treatments.api.schema import problem
from treatments.api.v1.changes import page
from treatments.api.v1.cursors import Cursor
from treatments.api.v1.problems import CursorTooOld, CursorTooOldProblemSerializer
from treatments.api.v1.serializers.changes import ChangesSerializer
from treatments.api.view import PublicView
from treatments.editions import following
from treatments.editions.following import LAG

# As OpenAPI writes a parameter; of a size, as every list does.
_, PAGE_SIZE = SignedCursorPagination().get_schema_operation_parameters(None)
SINCE = {
    "type": "string",
    "pattern": "^[A-Za-z0-9_-]+:[A-Za-z0-9_-]+$",
}


class ChangesView(PublicView):
    """What changed since you last asked.

    Each treatment that changed once, however often, as it stands now; the oldest change first.
    Without “since”, all that is published: start so, then keep asking `next`, and you hold what
    readers see. A change is told 10 seconds after it took effect.
    """

    takes = ("since", "page_size")
    lag = LAG
    serializer_class = ChangesSerializer
    parameters = [
        OpenApiParameter(
            "since",
            SINCE,
            description="Where you stopped. Take it from `next`, or from the `cursor` of a change.",
        ),
        OpenApiParameter("page_size", PAGE_SIZE["schema"], description=PAGE_SIZE["description"]),
    ]
    responses = problem(
        410, "What you missed is told no more: start again.", CursorTooOldProblemSerializer
    )

    def get(self, request: Request) -> HttpResponseBase:
        # What is wrong is refused first, also to those who say they hold a copy.
        size = SignedCursorPagination().get_page_size(request)
        cursor = Cursor.read(request.query_params.get("since"))
        if following.forgotten(cursor.told, now=self.now):
            raise CursorTooOld(following.kept_since(now=self.now))
        etag = etags.of_log(request.get_full_path(), at=self.now - self.lag)
        return self.answer(etag, lambda: self.represent(cursor, size))

    def represent(self, cursor: Cursor, size: int) -> Any:
        """A page of changes as data."""
        found = page(cursor, size=size, at=self.now - self.lag)
        here = f"{settings.SITE_URL}{self.request.get_full_path()}"
        following_page = replace_query_param(here, "since", str(found.cursor))
        self.links["next"] = following_page
        return ChangesSerializer(
            {"results": found.changes, "next": following_page, "more": found.more}
        ).data
