"""What stands for one code."""

from rest_framework import serializers

from treatments.api.v1.serializers.codes import CodeSerializer
from treatments.api.v1.serializers.treatments import TreatmentSummarySerializer
from treatments.api.v1.serializers.words import DystoniaTypeSerializer
from treatments.editions.document import CODE_SYSTEMS


class CodedTreatmentSerializer(serializers.Serializer):
    """A treatment that carries the code."""

    code = CodeSerializer(help_text="The code, with how it relates to this treatment.")
    treatment = TreatmentSummarySerializer(help_text="Without its statements.")


class CodedTypeSerializer(serializers.Serializer):
    """A type of dystonia that carries the code."""

    code = CodeSerializer(help_text="The code, with how it relates to this type.")
    dystonia_type = DystoniaTypeSerializer(help_text="As the latest edition words it.")


class CodedSerializer(serializers.Serializer):
    """All that carries a code. Empty lists: nothing that is published does."""

    system = serializers.ChoiceField(
        choices=list(CODE_SYSTEMS.items()), help_text="As it was asked for."
    )
    code = serializers.CharField(help_text="As it was asked for.")
    treatments = CodedTreatmentSerializer(many=True, help_text="By slug.")
    dystonia_types = CodedTypeSerializer(many=True, help_text="By slug.")
