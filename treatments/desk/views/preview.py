"""The draft as readers would see it: on its own page, and beside the other treatments."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from treatments.catalogue.assemble import assemble
from treatments.desk.preview import comparison_with, kept_out, leaflet_of, saved_at
from treatments.desk.views.screen import TextScreen
from treatments.editions.document import TREATMENT
from treatments.pages.languages import speaking


class PreviewScreen(TextScreen):
    """Only read. What it shows, and how, is what publishing would show readers."""

    name = "preview"
    link = "Preview"
    title = "Preview"
    verb = "view"
    offered_in = ()  # there is always a draft to look at

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return cls.allowed(request.user, copy.subject)

    def get(self, request: HttpRequest) -> HttpResponse:
        document = assemble(self.copy)
        if self.copy.subject != TREATMENT:
            return self.rendered("desk/preview_page.html", {"document": document})
        return self.rendered("desk/preview.html", leaflet_of(document, at=timezone.now()))

    def rendered(self, template: str, context: dict[str, Any]) -> HttpResponse:
        """A public template, outside the admin's frame, under the banner of a draft."""
        page = PreviewScreen.address(self.copy)
        banner = {
            "copy": self.copy,
            "saved_at": saved_at(self.copy),
            "change_page": self.change_page,
            "own_page": page,
            "compare_page": PreviewCompareScreen.address(self.copy)
            if self.copy.subject == TREATMENT
            else "",
            # Links to the text itself stay with the draft.
            "places": {str(self.copy.content_id): page},
        }
        with speaking(self.copy.language):
            return kept_out(render(self.request, template, context | banner))


class PreviewCompareScreen(PreviewScreen):
    """This draft beside the live editions of the others, question by question."""

    name = "preview-compare"

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return False  # the preview leads here

    @classmethod
    def allowed(cls, user: Any, subject: Any = TREATMENT) -> bool:
        """Only treatments are compared."""
        return subject == TREATMENT and super().allowed(user, subject)

    def get(self, request: HttpRequest) -> HttpResponse:
        context = comparison_with(assemble(self.copy), at=timezone.now())
        return self.rendered("desk/preview_compare.html", context)
