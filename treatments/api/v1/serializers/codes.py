"""What other vocabularies call a treatment or a type of dystonia."""

from rest_framework import serializers

from treatments.api.v1.fields import GapField
from treatments.editions.document import CODE_SYSTEMS, RELATIONS


class CodeSerializer(serializers.Serializer):
    """A code, as somebody looked it up. None is derived from another."""

    system = serializers.ChoiceField(
        choices=list(CODE_SYSTEMS.items()), help_text="The vocabulary it belongs to."
    )
    code = serializers.CharField(help_text="As that vocabulary writes it.")
    name = GapField(help_text="What that vocabulary calls it; null if nobody noted it.")
    relation = serializers.ChoiceField(
        choices=list(RELATIONS.items()),
        help_text="“exact”: it stands for this and nothing else. “broader”: for other things too, "
        "so that things which share it are not the same.",
    )
    version = serializers.CharField(help_text="Which issue of the vocabulary was looked at.")
    source = serializers.CharField(  # type: ignore[assignment]
        help_text="Where it was looked up."
    )
    checked_on = GapField(
        help_text="The day, as 2026-08-21, for which it was verified; null if nobody noted it."
    )
