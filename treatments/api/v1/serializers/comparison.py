"""Treatments side by side."""

from rest_framework import serializers

from treatments.api.v1.serializers.treatments import TreatmentSerializer
from treatments.api.v1.serializers.words import WordSerializer


class MentionedSerializer(WordSerializer):
    """A word, and which of the treatments use it. One that is not named does not mention it."""

    mentioned_by = serializers.ListField(child=serializers.SlugField(), help_text="Their slugs.")


class ComparisonSerializer(serializers.Serializer):
    """Two or three treatments, each with all that it says."""

    treatments = TreatmentSerializer(many=True, help_text="By slug, as on the page.")
    effects = MentionedSerializer(many=True, help_text="The side effects that they mention.")
    dystonia_types = MentionedSerializer(many=True, help_text="The types that they mention.")
    canonical_url = serializers.URLField(help_text="The comparison, for readers.")
    url = serializers.URLField(help_text="Its one address in this API.")
