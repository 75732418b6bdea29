"""The editions of a treatment, without their words."""

from rest_framework import serializers

from treatments.api.v1.serializers.standing import EditionSerializer


class MetEditionSerializer(EditionSerializer):
    """An edition that readers have met."""

    shown = serializers.BooleanField(
        help_text="False if its text was withdrawn after readers had met it: it answers 410."
    )


class EditionsSerializer(serializers.Serializer):
    """All editions of a treatment."""

    results = MetEditionSerializer(many=True, help_text="The newest first.")
