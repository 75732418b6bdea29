"""One edition of a treatment, whether it is live or not."""

from typing import Any

from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import NotFound

from treatments.api import etags
from treatments.api.addresses import address
from treatments.api.sparse import FIELDS, sparse
from treatments.api.v1.past import of_number
from treatments.api.v1.problems import NotShown
from treatments.api.v1.published import on_its_own
from treatments.api.v1.serializers.treatments import TreatmentSerializer
from treatments.api.v1.views.of_treatment import NAMED, OfTreatmentView
from treatments.editions import finder
from treatments.editions.models import Edition


class EditionView(OfTreatmentView):
    """An edition of a treatment by its number, word for word as it was published.

    `edition.live` says whether readers see it now. A text that was withdrawn after readers had
    met it is not shown again, even where another edition followed it.
    """

    name = "edition"
    takes = (FIELDS,)
    serializer_class = TreatmentSerializer
    parameters = [
        NAMED,
        OpenApiParameter("number", int, OpenApiParameter.PATH, description="Counted from 1."),
    ]

    def show(self, live: Edition, **rest: Any) -> HttpResponseBase:
        serializer = sparse(self.serializer_class, self.request)
        edition = of_number(rest["number"], live, at=self.now)
        if edition is None:
            raise NotFound("No edition of this number was ever live: the list of editions has all.")
        is_live = edition.pk == live.pk
        ending = finder.ending_since(edition, after=edition.live_since, now=self.now)
        if ending and not is_live:
            raise NotShown(ending)
        shown = on_its_own(edition, at=self.now, live=is_live)
        self.ends = shown.expires_at
        self.links["canonical"] = address("pages:treatment", live.slug)
        etag = etags.of_published([shown], *serializer._declared_fields)
        return self.answer(etag, lambda: serializer(shown).data)
