"""One side effect: which treatments mention it, in what words."""

from treatments.api.v1.serializers.entries import EffectEntrySerializer
from treatments.api.v1.views.entry import EntryView
from treatments.editions.models import Facet


class EffectView(EntryView):
    """A side effect, with the treatments that mention it.

    Each in its own source's words and qualities. A treatment that is not here does not
    mention it, which does not mean that it cannot cause it.
    """

    group = Facet.Group.EFFECT
    part = "effects"
    serializer_class = EffectEntrySerializer
