"""The draft as readers would see it: on its own page, and beside the other treatments."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from treatments.catalogue.assemble import assemble
from treatments.desk.preview import comparison_with, kept_out, leaflet_of, saved_at
from treatments.desk.views.screen import TreatmentScreen


class PreviewScreen(TreatmentScreen):
    """Only read. What it shows, and how, is what publishing would show readers."""

    name = "preview"
    link = "Preview"
    title = "Preview"
    permission = "treatments.view_treatment"
    offered_in = ()  # there is always a draft to look at

    @classmethod
    def offered(cls, request: HttpRequest, treatment: Any) -> bool:
        return bool(request.user.has_perm(cls.permission))

    def get(self, request: HttpRequest) -> HttpResponse:
        context = leaflet_of(assemble(self.treatment), at=timezone.now())
        return self.rendered("desk/preview.html", context)

    def rendered(self, template: str, context: dict[str, Any]) -> HttpResponse:
        """A public template, outside the admin's frame, under the banner of a draft."""
        page = PreviewScreen.address(self.treatment)
        banner = {
            "copy": self.treatment,
            "saved_at": saved_at(self.treatment),
            "change_page": self.change_page,
            "own_page": page,
            "compare_page": PreviewCompareScreen.address(self.treatment),
            # Links to the text itself stay with the draft.
            "places": {str(self.treatment.content_id): page},
        }
        return kept_out(render(self.request, template, context | banner))


class PreviewCompareScreen(PreviewScreen):
    """This draft beside the live editions of the others, question by question."""

    name = "preview-compare"

    @classmethod
    def offered(cls, request: HttpRequest, treatment: Any) -> bool:
        return False  # the preview leads here

    def get(self, request: HttpRequest) -> HttpResponse:
        context = comparison_with(assemble(self.treatment), at=timezone.now())
        return self.rendered("desk/preview_compare.html", context)
