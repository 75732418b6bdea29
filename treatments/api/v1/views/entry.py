"""Base of the views of one shared word or source, with the treatments that use it."""

from typing import Any

from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.v1.entries import entry
from treatments.api.v1.published import Published, live_editions, published
from treatments.api.view import PublicView
from treatments.editions.models import Facet


class EntryView(PublicView):
    """`group` is how editions are found by the word, `part` the field of a document it is in."""

    group: Facet.Group
    part: str
    serializer_class: type[serializers.Serializer]
    parameters = [OpenApiParameter("slug", str, OpenApiParameter.PATH, description="Its slug.")]

    def get(self, request: Request, slug: str) -> HttpResponseBase:
        using = live_editions(at=self.now).mentioning(self.group, slug).order_by("slug")
        treatments = [published(edition, at=self.now, only=slug) for edition in using]
        if not treatments:
            raise NotFound("No published treatment uses this. The list it would be in has all.")
        etag = etags.of_published(treatments)
        return self.answer(etag, lambda: self.represent(slug, treatments))

    def represent(self, slug: str, treatments: list[Published]) -> Any:
        """The word and the treatments as data."""
        return self.serializer_class(entry(slug, part=self.part, treatments=treatments)).data
