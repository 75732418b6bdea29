"""What search found."""

from typing import Any

from rest_framework import serializers

from treatments.api.v1.found import VIEWS
from treatments.api.v1.serializers.treatments import TreatmentSummarySerializer
from treatments.api.v1.serializers.words import WordSerializer


class PieceSerializer(serializers.Serializer):
    """Some words of a line."""

    text = serializers.CharField(help_text="As published.")
    marked = serializers.BooleanField(help_text="True if they are what was looked for.")


class LineSerializer(serializers.Serializer):
    """A line of a text, cut between words where it is long."""

    pieces = PieceSerializer(many=True, help_text="Put together, the line.")

    def to_representation(self, instance: Any) -> Any:
        return super().to_representation({"pieces": instance})


class HitSerializer(TreatmentSummarySerializer):
    """A treatment that was found."""

    lines = LineSerializer(
        many=True, help_text="Where; empty if in its name or among its shared words."
    )


class FoundWordSerializer(WordSerializer):
    """A shared word that was found."""

    group = serializers.ChoiceField(
        choices=[(group.value, group.label) for group in VIEWS], help_text="What it is."
    )
    url = serializers.URLField(help_text="Its own address in this API.")


class FoundSerializer(serializers.Serializer):
    """Everything that answers a query."""

    results = HitSerializer(many=True, help_text="The best first, 20 at most.")
    words = FoundWordSerializer(many=True, help_text="Shared words that have it in their names.")
    also_searched_for = serializers.ListField(
        child=serializers.CharField(), help_text="What our texts say for the words of the query."
    )
    suggestion = serializers.CharField(
        allow_null=True, help_text="What may have been meant, if nothing was found; or null."
    )
    more = serializers.BooleanField(help_text="True if more was found than is told.")
