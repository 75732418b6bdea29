"""Base of the views that list: pages under the ETag of the whole log."""

from typing import Any

from django.http.response import HttpResponseBase
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.pagination import PAGING, SignedCursorPagination
from treatments.api.sparse import FIELDS, sparse
from treatments.api.view import PublicView


class ListView(PublicView, GenericAPIView):
    """A page of `get_queryset()`, through the view's filters and serializer."""

    takes = (*PAGING, FIELDS)
    serializer_class: Any
    filter_backends: tuple = ()
    pagination_class = SignedCursorPagination
    action = "list"  # how the schema knows

    def get(self, request: Request) -> HttpResponseBase:
        # What is wrong is refused first, also to those who say they hold a copy.
        SignedCursorPagination().check(request)
        serializer = sparse(self.serializer_class, request)
        rows = self.filter_queryset(self.get_queryset())
        etag = etags.of_log(request.get_full_path(), at=self.now)
        return self.answer(etag, lambda: self.represent(rows, serializer))

    def represent(self, rows: Any, serializer: Any) -> Any:
        """The page of `rows` that is asked for, as data."""
        data = serializer(self.paginate_queryset(rows), many=True).data
        page = self.get_paginated_response(data).data
        self.links |= {
            rel: url for rel, url in (("next", page["next"]), ("prev", page["previous"])) if url
        }
        return page
