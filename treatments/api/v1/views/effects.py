"""All side effects that live editions mention."""

from treatments.api.v1.serializers.words import EffectSerializer
from treatments.api.v1.views.words import WordsView


class EffectsView(WordsView):
    """All side effects that published treatments mention.

    Each once, by slug, whichever treatments mention it.
    """

    serializer_class = EffectSerializer
    part = "effects"
