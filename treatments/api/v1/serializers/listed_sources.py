"""A source that stands for itself."""

from treatments.api.v1.fields import AddressField
from treatments.api.v1.serializers.sources import SourceSerializer
from treatments.api.v1.serializers.words import WordedSerializer


class ListedSourceSerializer(SourceSerializer, WordedSerializer):
    """A document that published words rest on."""

    url = AddressField("api-v1:source", source="slug", help_text="What rests on it.")
