"""All glossary terms that live editions use."""

from treatments.api.v1.serializers.words import TermSerializer
from treatments.api.v1.views.words import WordsView


class GlossaryView(WordsView):
    """All glossary terms that published treatments use.

    Those without a definition are among them: none is approved yet.
    """

    serializer_class = TermSerializer
    part = "terms"
