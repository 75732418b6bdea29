"""A shared word, or a source, with the treatments that use it."""

from treatments.api.v1.serializers.listed_sources import ListedSourceSerializer
from treatments.api.v1.serializers.treatments import (
    TreatmentForTypeSerializer,
    TreatmentSummarySerializer,
    TreatmentWithEffectSerializer,
)
from treatments.api.v1.serializers.words import (
    DystoniaTypeSerializer,
    EffectSerializer,
    SourcedTermSerializer,
    TermSerializer,
)


class EffectEntrySerializer(EffectSerializer):
    """A side effect and every treatment whose source mentions it."""

    treatments = TreatmentWithEffectSerializer(many=True, help_text="By slug.")


class DystoniaTypeEntrySerializer(DystoniaTypeSerializer):
    """A type of dystonia and every treatment whose source says something about it."""

    treatments = TreatmentForTypeSerializer(many=True, help_text="By slug.")


class TermEntrySerializer(TermSerializer, SourcedTermSerializer):
    """A term and every treatment that uses it."""

    treatments = TreatmentSummarySerializer(many=True, help_text="By slug.")


class SourceEntrySerializer(ListedSourceSerializer):
    """A source and every treatment that rests on it."""

    treatments = TreatmentSummarySerializer(many=True, help_text="By slug.")
