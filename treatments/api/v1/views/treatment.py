"""One treatment: what its live edition says, or what was live on a past day."""

from typing import Any

from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework.exceptions import NotFound
from rest_framework.renderers import JSONRenderer

from treatments.api import etags
from treatments.api.addresses import address
from treatments.api.parameters import ParametersRefused
from treatments.api.renderers import JsonLdRenderer, MarkdownRenderer
from treatments.api.sparse import FIELDS, sparse
from treatments.api.v1.data import json_ld
from treatments.api.v1.days import AS_OF, past_day
from treatments.api.v1.markdown import markdown
from treatments.api.v1.problems import NotShown
from treatments.api.v1.published import Published, on_its_own
from treatments.api.v1.reading import reading
from treatments.api.v1.serializers.treatments import TreatmentSerializer
from treatments.api.v1.views.of_treatment import NAMED, OfTreatmentView
from treatments.editions import finder
from treatments.editions.models import Edition

SHOWN = "The treatment, in the format that Accept prefers."


class TreatmentView(OfTreatmentView):
    """A treatment, by its slug or its content_id.

    All that its live edition says, statement by statement, each with its provenance. An old
    slug leads to the present one; no renaming changes the address by content_id. Where another
    treatment took its place, both lead to that one, whose content_id is another. With `as_of`
    it is what was live at the end of a past day; `edition.live` says whether it still is.
    Accept chooses between JSON, JSON-LD in the words of schema.org, and Markdown.
    """

    name = "treatment"
    takes = (AS_OF, FIELDS)
    serializer_class = TreatmentSerializer
    renderer_classes = (JSONRenderer, JsonLdRenderer, MarkdownRenderer)
    responses = {
        **OfTreatmentView.responses,
        (200, "application/json"): OpenApiResponse(TreatmentSerializer, description=SHOWN),
        (200, "application/ld+json"): OpenApiResponse(OpenApiTypes.OBJECT, description=SHOWN),
        (200, "text/markdown"): OpenApiResponse(OpenApiTypes.STR, description=SHOWN),
    }
    parameters = [
        NAMED,
        OpenApiParameter(
            AS_OF,
            {"type": "string", "format": "date"},
            description="A past day in London, such as 2026-03-02: what was live when it ended.",
        ),
    ]

    def show(self, live: Edition, **rest: Any) -> HttpResponseBase:
        self.refuse_parts_of_prose()
        serializer = sparse(self.serializer_class, self.request)
        shown = self.then(live) if AS_OF in self.request.query_params else self.present(live)
        self.ends = shown.expires_at
        self.links["canonical"] = address("pages:treatment", live.slug)
        kind = self.request.accepted_renderer.media_type
        etag = etags.of_published([shown], kind, *serializer._declared_fields)
        return self.answer(etag, lambda: self.represent(shown, serializer))

    def refuse_parts_of_prose(self) -> None:
        """The formats other than JSON are the live edition, and all of it."""
        if not isinstance(self.request.accepted_renderer, JSONRenderer):
            kind = self.request.accepted_renderer.media_type
            why = f"goes with application/json only, and Accept prefers {kind}."
            asked = [name for name in self.takes if name in self.request.query_params]
            if asked:
                raise ParametersRefused({name: f"“{name}” {why}" for name in asked})

    def present(self, live: Edition) -> Published:
        """The live edition."""
        return on_its_own(live, at=self.now)

    def then(self, live: Edition) -> Published:
        """The edition that was live when the day ended."""
        day = past_day(self.request, now=self.now)
        found = finder.as_of(live.slug, day=day, now=self.now)
        if found.ending and not found.ending.redirect_to:
            raise NotShown(found.ending)
        if found.edition is None:
            raise NotFound(f"There was no text of ours at this address when {day} ended.")
        return on_its_own(found.edition, at=self.now, live=found.edition.pk == live.pk)

    def represent(self, shown: Published, serializer: Any) -> Any:
        """An edition in the format that is asked for."""
        if isinstance(self.request.accepted_renderer, JsonLdRenderer):
            return json_ld(shown)
        if isinstance(self.request.accepted_renderer, MarkdownRenderer):
            return markdown(reading(shown))
        return serializer(shown).data
