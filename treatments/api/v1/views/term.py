"""One glossary term."""

from treatments.api.v1.serializers.entries import TermEntrySerializer
from treatments.api.v1.views.entry import EntryView
from treatments.editions.models import Facet


class TermView(EntryView):
    """A glossary term, with the treatments that use it.

    A definition is null until one is approved: then explain nothing.
    """

    group = Facet.Group.TERM
    part = "terms"
    serializer_class = TermEntrySerializer
