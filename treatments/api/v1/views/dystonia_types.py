"""All types of dystonia that live editions name."""

from treatments.api.v1.serializers.words import DystoniaTypeSerializer
from treatments.api.v1.views.words import WordsView


class DystoniaTypesView(WordsView):
    """All types of dystonia that published treatments name.

    Words for several types, such as “most types”, are among them and marked.
    """

    serializer_class = DystoniaTypeSerializer
    part = "dystonia_types"
