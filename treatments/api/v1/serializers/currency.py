"""What became of a copy, known by its digest."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from treatments.api.addresses import address
from treatments.api.v1.fields import GapField
from treatments.api.v1.serializers.changes import REPLACEMENT, ReplacementSerializer
from treatments.api.v1.serializers.standing import EditionNameSerializer
from treatments.editions.currency import Copy, Currency

STATES = [state.value for state in Currency]
UNKNOWN = "Null where the digest is unknown."


class CopySerializer(serializers.Serializer):
    """Whether one copy is current."""

    digest = serializers.CharField(help_text="As you gave it.")
    state = serializers.ChoiceField(
        source="currency.value",
        choices=STATES,
        help_text="Current: show it. Superseded: fetch `url`, and put it in its place. Withdrawn: "
        "take it down. Unknown: no reader was ever shown these words here; take them down.",
    )
    content_id = serializers.UUIDField(
        source="edition.content_id", allow_null=True, help_text=UNKNOWN
    )
    edition = EditionNameSerializer(
        allow_null=True, help_text=f"The edition that you hold. {UNKNOWN}"
    )
    live = EditionNameSerializer(
        allow_null=True, help_text="The edition that readers see now; null where they see none."
    )
    reason = serializers.SerializerMethodField(
        help_text="Why it was withdrawn, in a sentence for readers; otherwise null."
    )
    replacement = ReplacementSerializer(source="leading_on", allow_null=True, help_text=REPLACEMENT)
    url = serializers.SerializerMethodField(
        help_text=f"The treatment's lasting address in this API. {UNKNOWN}"
    )

    @extend_schema_field(GapField())
    def get_reason(self, copy: Copy) -> str | None:
        """Of what is withdrawn; a redirect may have none."""
        withdrawn = copy.line if copy.currency is Currency.WITHDRAWN else None
        return (withdrawn.explanation or None) if withdrawn else None

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_url(self, copy: Copy) -> str | None:
        """By its content_id."""
        held = copy.edition
        return address("api-v1:treatment", held.content_id) if held else None


class CurrencySerializer(serializers.Serializer):
    """What became of each copy."""

    results = CopySerializer(many=True, help_text="In the order in which you asked.")
