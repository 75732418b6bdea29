"""What a source says about a treatment, statement by statement, each with its provenance."""

from rest_framework import serializers

from treatments.api.v1.fields import AddressField, GapField, QualifierField
from treatments.api.v1.serializers.sources import ProvenanceSerializer
from treatments.api.v1.serializers.words import DystoniaTypeNameSerializer, WordSerializer
from treatments.editions.document import TOPICS

UID = "Survives rewording and new editions: match your copy by it."
SAID = "Where the source says so; null where no passage is recorded."


class IdentifiedSerializer(serializers.Serializer):
    """What keeps its identity."""

    uid = serializers.UUIDField(help_text=UID)
    url = AddressField(
        "api-v1:statement", source="uid", help_text="The statement with all that a copy must carry."
    )


class SourcedTextSerializer(serializers.Serializer):
    """A text and the passage it rests on."""

    text = serializers.CharField(help_text="In the source's words.")
    provenance = ProvenanceSerializer(allow_null=True, help_text=SAID)


class BenefitSerializer(SourcedTextSerializer, IdentifiedSerializer):
    """One thing the source says for a treatment."""

    points = serializers.ListField(
        child=serializers.CharField(), help_text="Points that complete the text; often none."
    )
    topic = serializers.ChoiceField(choices=list(TOPICS.items()), help_text="What it is about.")


class DrawbackSerializer(BenefitSerializer):
    """One thing the source says against a treatment."""

    sought_as_side_effect = serializers.BooleanField(
        help_text="True if a reader may look for it among the side effects: link to it from there."
    )


class SideEffectSerializer(SourcedTextSerializer, IdentifiedSerializer):
    """One effect as this treatment's source words it. What it does not state is “not stated”."""

    topic = serializers.ChoiceField(choices=list(TOPICS.items()), help_text="What it is about.")
    effect = WordSerializer(help_text="Its shared name, the same for every treatment.")
    frequency = QualifierField(help_text="How often.")
    duration = QualifierField(help_text="How long it lasts.")
    amount = QualifierField(help_text="How much.")
    condition = QualifierField(help_text="On what it depends.")


class SideEffectGroupSerializer(serializers.Serializer):
    """Side effects between the words that the source puts around them."""

    uid = GapField(help_text="A UUID that survives rewording; null for those in no group.")
    lead_in = GapField(help_text="The words before the items; null if there are none.")
    closing = GapField(help_text="The words after the items; null if there are none.")
    items = SideEffectSerializer(many=True, help_text="In the source's order.")
    provenance = ProvenanceSerializer(allow_null=True, help_text=SAID)


class FitSerializer(IdentifiedSerializer):
    """What the source says about a treatment for one type of dystonia."""

    dystonia_type = DystoniaTypeNameSerializer(help_text="The type it is about.")
    strength = QualifierField(help_text="How far it helps, in the source's words; or “not stated”.")
    condition = QualifierField(help_text="For whom or when only, or “not stated”.")
    provenance = ProvenanceSerializer(allow_null=True, help_text=SAID)
