"""A treatment: in a list, in full, and under one word."""

from rest_framework import serializers

from treatments.api.v1.serializers.codes import CodeSerializer
from treatments.api.v1.serializers.envelope import EnvelopeSerializer
from treatments.api.v1.serializers.sources import ProvenanceSerializer
from treatments.api.v1.serializers.statements import (
    BenefitSerializer,
    DrawbackSerializer,
    FitSerializer,
    SideEffectGroupSerializer,
    SourcedTextSerializer,
)
from treatments.api.v1.serializers.words import SourcedTermSerializer
from treatments.editions.document import KINDS

SILENT = "Null where the source does not say."


class TreatmentSummarySerializer(EnvelopeSerializer):
    """A treatment without its statements."""

    name_restored = serializers.BooleanField(
        source="document.name_restored",
        help_text="True if the source lost this heading and we put it back.",
    )
    also_known_as = serializers.ListField(
        source="document.also_known_as",
        child=serializers.CharField(),
        help_text="Its other names; often none.",
    )
    kind = serializers.ChoiceField(
        source="document.kind", choices=list(KINDS.items()), help_text="What kind it is."
    )


class TreatmentSerializer(TreatmentSummarySerializer):
    """All that the live edition of a treatment says. An empty list: the source gives none."""

    name_provenance = ProvenanceSerializer(
        source="name.provenance", allow_null=True, help_text="Where its name stands, or null."
    )
    codes = CodeSerializer(
        source="document.codes",
        many=True,
        help_text="What other vocabularies call it; empty if nobody has looked it up.",
    )
    what_it_is = SourcedTextSerializer(allow_null=True, help_text=SILENT)
    how_it_works = SourcedTextSerializer(allow_null=True, help_text=SILENT)
    benefits = BenefitSerializer(many=True, help_text="In the order of the page.")
    drawbacks = DrawbackSerializer(many=True, help_text="Beyond side effects.")
    side_effects = SideEffectGroupSerializer(
        many=True, help_text="Empty: the source lists none. It does not mean that there are none."
    )
    fits = FitSerializer(
        many=True, help_text="For which types of dystonia. A type not here is not mentioned."
    )
    terms = SourcedTermSerializer(many=True, help_text="The glossary terms it uses.")


class TreatmentWithEffectSerializer(TreatmentSummarySerializer):
    """A treatment that mentions a side effect, and its words for it."""

    side_effects = SideEffectGroupSerializer(
        many=True, help_text="Only the items that are this effect, in their groups."
    )


class TreatmentForTypeSerializer(TreatmentSummarySerializer):
    """A treatment whose source names a type of dystonia, and what it says."""

    fits = FitSerializer(many=True, help_text="Only those for this type.")
