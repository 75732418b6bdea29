"""Every edition of a treatment that readers have met."""

from typing import Any

from django.http.response import HttpResponseBase

from treatments.api import etags
from treatments.api.v1.past import past_editions
from treatments.api.v1.serializers.editions import EditionsSerializer
from treatments.api.v1.views.of_treatment import OfTreatmentView
from treatments.editions.models import Edition


class EditionsView(OfTreatmentView):
    """All editions of a treatment that were published, the newest first.

    What is scheduled is not among them, nor what was cancelled before its time, so numbers may
    be missing. `shown` is false where the text was withdrawn after readers had met it.
    """

    name = "editions"
    serializer_class = EditionsSerializer

    def show(self, live: Edition, **rest: Any) -> HttpResponseBase:
        etag = etags.of_log(str(live.content_id), at=self.now)
        return self.answer(etag, lambda: self.represent(live))

    def represent(self, live: Edition) -> Any:
        """The editions as data."""
        return EditionsSerializer({"results": past_editions(live, at=self.now)}).data
