"""The answer for every address under /api/ that is none."""

from typing import Any, NoReturn

from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from treatments.api.view import PublicView


@extend_schema(exclude=True)
class NothingHereView(PublicView):
    """404, whatever the method."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> NoReturn:
        raise NotFound(
            "There is nothing at this address. Those of version 1 are listed at /api/v1, and none "
            "ends in a slash."
        )
