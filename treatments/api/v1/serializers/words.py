"""The shared words: side effects, types of dystonia and glossary terms."""

from rest_framework import serializers

from treatments.api.v1.fields import AddressField, GapField, MomentField
from treatments.api.v1.serializers.codes import CodeSerializer
from treatments.api.v1.serializers.envelope import EnvelopeSerializer
from treatments.api.v1.serializers.sources import ProvenanceSerializer


class WordSerializer(serializers.Serializer):
    """A shared word by its name."""

    slug = serializers.SlugField(help_text="Its lasting identifier.")
    name = serializers.CharField(help_text="As a reader should see it.")


class WordedSerializer(serializers.Serializer):
    """What stands for itself says which edition words it."""

    worded_in = EnvelopeSerializer(
        help_text="The treatment whose edition words it so: of all live ones, the latest."
    )
    expires_at = MomentField(
        source="worded_in.expires_at", help_text="Until when a copy may be shown, in UTC."
    )


class EffectSerializer(WordSerializer, WordedSerializer):
    """A side effect's shared name: one entry, whichever treatments mention it."""

    also_known_as = serializers.ListField(
        child=serializers.CharField(), help_text="Its other names; often none."
    )
    canonical_url = AddressField(
        "pages:side-effect", source="slug", help_text="Its page, for readers."
    )
    url = AddressField("api-v1:effect", source="slug", help_text="Who mentions it, and how.")


class DystoniaTypeNameSerializer(WordSerializer):
    """A type of dystonia by its name."""

    is_group = serializers.BooleanField(
        help_text="True for words that stand for several types, such as “most types”."
    )


class DystoniaTypeSerializer(DystoniaTypeNameSerializer, WordedSerializer):
    """A type of dystonia that a source names."""

    codes = CodeSerializer(
        many=True, help_text="What other vocabularies call it; empty if nobody has looked it up."
    )
    canonical_url = AddressField("pages:type", source="slug", help_text="Its page, for readers.")
    url = AddressField(
        "api-v1:dystonia-type", source="slug", help_text="What is said about it, and where."
    )


class UsedTermSerializer(WordSerializer):
    """A term that readers may not know, within the treatment that uses it."""

    definition = GapField(help_text="In plain words; null until one is approved.")
    also_known_as = serializers.ListField(
        child=serializers.CharField(), help_text="Its other names; often none."
    )
    url = AddressField("api-v1:term", source="slug", help_text="The term and where it is used.")


class TermSerializer(UsedTermSerializer, WordedSerializer):
    """A term that readers may not know."""

    canonical_url = AddressField("pages:term", source="slug", help_text="Its page, for readers.")


class SourcedTermSerializer(UsedTermSerializer):
    """A term as one edition words it, with where its definition comes from."""

    provenance = ProvenanceSerializer(
        allow_null=True, help_text="What the definition rests on; null if on nothing recorded."
    )
