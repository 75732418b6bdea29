"""The shared words: side effects, types of dystonia and glossary terms."""

from rest_framework import serializers

from treatments.api.v1.fields import AddressField, GapField
from treatments.api.v1.serializers.sources import ProvenanceSerializer


class WordSerializer(serializers.Serializer):
    """A shared word by its name."""

    slug = serializers.SlugField(help_text="Its lasting identifier.")
    name = serializers.CharField(help_text="As a reader should see it.")


class EffectSerializer(WordSerializer):
    """A side effect's shared name: one entry, whichever treatments mention it."""

    also_known_as = serializers.ListField(
        child=serializers.CharField(), help_text="Its other names; often none."
    )
    url = AddressField("api-v1:effect", source="slug", help_text="Who mentions it, and how.")


class DystoniaTypeNameSerializer(WordSerializer):
    """A type of dystonia by its name."""

    is_group = serializers.BooleanField(
        help_text="True for words that stand for several types, such as “most types”."
    )


class DystoniaTypeSerializer(DystoniaTypeNameSerializer):
    """A type of dystonia that a source names."""

    url = AddressField(
        "api-v1:dystonia-type", source="slug", help_text="What is said about it, and where."
    )


class TermSerializer(WordSerializer):
    """A term that readers may not know."""

    definition = GapField(help_text="In plain words; null until one is approved.")
    also_known_as = serializers.ListField(
        child=serializers.CharField(), help_text="Its other names; often none."
    )
    url = AddressField("api-v1:term", source="slug", help_text="The term and where it is used.")


class SourcedTermSerializer(TermSerializer):
    """A term as one edition words it, with where its definition comes from."""

    provenance = ProvenanceSerializer(
        allow_null=True, help_text="What the definition rests on; null if on nothing recorded."
    )
