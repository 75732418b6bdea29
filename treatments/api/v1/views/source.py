"""One source: which treatments rest on it."""

from treatments.api.v1.serializers.entries import SourceEntrySerializer
from treatments.api.v1.views.entry import EntryView
from treatments.editions.models import Facet


class SourceView(EntryView):
    """A source, with the treatments that rest on it.

    Where in it the words of a treatment stand, the treatment says itself.
    """

    group = Facet.Group.SOURCE
    part = "sources"
    serializer_class = SourceEntrySerializer
