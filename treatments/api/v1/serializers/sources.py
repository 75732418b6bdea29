"""Where words come from."""

from rest_framework import serializers

from treatments.api.v1.fields import GapAddressField, LicenceField, QualifierField


class RepairSerializer(serializers.Serializer):
    """A recorded departure from what the source prints."""

    printed = serializers.CharField(help_text="What is printed; empty where something was lost.")
    repaired = serializers.CharField(help_text="What we publish instead; empty where dropped.")
    reason = serializers.CharField(help_text="Why.")


class ProvenanceSerializer(serializers.Serializer):
    """The passage of a source that words rest on."""

    source = serializers.SlugField(  # type: ignore[assignment]
        help_text="The slug of one of the treatment's sources."
    )
    first_line = serializers.IntegerField(help_text="In the source's text, counted from 1.")
    last_line = serializers.IntegerField(help_text="The same as the first, for one line.")
    words = serializers.CharField(help_text="The passage exactly as printed.")
    repairs = RepairSerializer(many=True, help_text="What we put right in it, on record.")


class SourceSerializer(serializers.Serializer):
    """A document that statements rest on."""

    slug = serializers.SlugField(help_text="How provenance refers to it.")
    title = serializers.CharField(help_text="Its title.")
    publisher = QualifierField(help_text="Who published it, or “not stated”.")
    address = GapAddressField(help_text="Where it is, or was, on the web; null if not known.")
    published = QualifierField(help_text="Its date as it prints it, or “not stated”.")
    licence = LicenceField(
        help_text="What it allows, as it says; “unknown: reuse not granted” if it does not say."
    )
