"""Base of the views of one shared word, with the treatments whose live edition uses it."""

from typing import Any

from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.v1.entries import entry
from treatments.api.v1.published import live_editions
from treatments.api.view import PublicView
from treatments.editions.models import Edition, Facet


class EntryView(PublicView):
    """`group` is how editions are found by the word, `words` the part of a document it is in."""

    group: Facet.Group
    words: str
    serializer_class: type[serializers.Serializer]
    parameters = [
        OpenApiParameter("slug", str, OpenApiParameter.PATH, description="The slug of the word.")
    ]

    def get(self, request: Request, slug: str) -> HttpResponseBase:
        using = live_editions(at=self.now).mentioning(self.group, slug)
        editions = list(using.order_by("live_since", "pk"))
        if not editions:
            raise NotFound("No published treatment uses this word. The list of words has all.")
        return self.answer(etags.of_editions(*editions), lambda: self.represent(slug, editions))

    def represent(self, slug: str, editions: list[Edition]) -> Any:
        """The word and the treatments as data."""
        return self.serializer_class(entry(slug, words=self.words, oldest_first=editions)).data
