"""One type of dystonia: what is said about it, treatment by treatment."""

from treatments.api.v1.serializers.entries import DystoniaTypeEntrySerializer
from treatments.api.v1.views.entry import EntryView
from treatments.editions.models import Facet


class DystoniaTypeView(EntryView):
    """A type of dystonia, with what each treatment's source says about it.

    A treatment that is not here does not mention it. Words for several types, such as
    “most types”, are entries of their own.
    """

    group = Facet.Group.DYSTONIA_TYPE
    part = "dystonia_types"
    serializer_class = DystoniaTypeEntrySerializer
