"""A statement that stands for itself."""

from typing import Any

from rest_framework import serializers

from treatments.api.v1.fields import AddressField, MomentField
from treatments.api.v1.serializers.envelope import EnvelopeSerializer
from treatments.api.v1.serializers.statements import (
    UID,
    BenefitSerializer,
    DrawbackSerializer,
    FitSerializer,
    SideEffectGroupSerializer,
)
from treatments.api.v1.statements import PARTS

LABELS = ("Benefit", "Drawback", "Side effect", "Fit to a type of dystonia")
NULL = "Null if it is not of this part."


class SaidSerializer(serializers.Serializer):
    """What is said; one of the four is not null."""

    benefit = BenefitSerializer(allow_null=True, help_text=NULL)
    drawback = DrawbackSerializer(allow_null=True, help_text=NULL)
    side_effect = SideEffectGroupSerializer(
        allow_null=True, help_text=f"{NULL} Alone in its group, so that the words around it stay."
    )
    fit = FitSerializer(allow_null=True, help_text=NULL)

    def to_representation(self, instance: Any) -> Any:
        return super().to_representation({part: instance.one(part) for part in PARTS.values()})


class StatementSerializer(serializers.Serializer):
    """A statement as the live edition of its treatment words it."""

    uid = serializers.UUIDField(help_text=UID)
    part = serializers.ChoiceField(
        choices=list(zip(PARTS.values(), LABELS, strict=True)), help_text="What it is."
    )
    said = SaidSerializer(source="*", help_text="The statement itself, under the name of its part.")
    url = AddressField("api-v1:statement", source="uid", help_text="Its own address in this API.")
    treatment = EnvelopeSerializer(
        source="published", help_text="Whose statement it is, with all that a copy must carry."
    )
    expires_at = MomentField(
        source="published.expires_at", help_text="Until when a copy may be shown, in UTC."
    )
