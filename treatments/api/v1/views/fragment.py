"""One treatment as a piece of HTML, to be put into a page as it is."""

from typing import Any

from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse

from treatments.api import etags
from treatments.api.addresses import address
from treatments.api.renderers import HtmlRenderer
from treatments.api.v1.published import Published, on_its_own
from treatments.api.v1.reading import reading
from treatments.api.v1.views.of_treatment import OfTreatmentView
from treatments.editions.models import Edition


class FragmentView(OfTreatmentView):
    """A treatment as a fragment of HTML, to put into a page.

    Its headings start at h2, it needs no style and no script, and it is complete in itself: who
    has looked at the words, whose they are, and where they are kept current. Keep all of it.
    """

    name = "fragment"
    renderer_classes = (HtmlRenderer,)
    responses = {
        **OfTreatmentView.responses,
        (200, "text/html"): OpenApiResponse(OpenApiTypes.STR, description="A fragment."),
    }

    def show(self, live: Edition, **rest: Any) -> HttpResponseBase:
        shown = on_its_own(live, at=self.now)
        self.ends = shown.expires_at
        self.links["canonical"] = address("pages:treatment", live.slug)
        etag = etags.of_published([shown], "html")
        return self.answer(etag, lambda: self.represent(shown))

    def represent(self, shown: Published) -> str:
        """The fragment."""
        return render_to_string("api/fragment.html", {"reading": reading(shown)}).strip() + "\n"
