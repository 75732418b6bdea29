"""All sources that live editions rest on."""

from treatments.api.v1.serializers.listed_sources import ListedSourceSerializer
from treatments.api.v1.views.words import WordsView


class SourcesView(WordsView):
    """All sources that published treatments rest on.

    Each once, by slug, with what it states about itself. What it does not state is not known.
    """

    serializer_class = ListedSourceSerializer
    part = "sources"
