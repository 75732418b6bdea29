"""The envelope: what every item carries with its words, so that a copy can show it."""

from rest_framework import serializers

from treatments.api.v1.fields import AddressField, MomentField
from treatments.api.v1.serializers.sources import SourceSerializer
from treatments.api.v1.serializers.standing import (
    AttributionSerializer,
    EditionSerializer,
    ReviewSerializer,
)


class EnvelopeSerializer(serializers.Serializer):
    """Whose words they are, in which edition, who has looked at them, and how long they hold."""

    content_id = serializers.UUIDField(
        source="edition.content_id",
        help_text="The treatment's lasting identity: keep this, not the slug.",
    )
    language = serializers.CharField(source="edition.language", help_text="As in BCP 47.")
    slug = serializers.SlugField(
        source="edition.slug", help_text="Its present address; an old one leads to it."
    )
    name = serializers.CharField(source="name.text", help_text="As a reader should see it.")
    edition = EditionSerializer(source="*", help_text="The edition whose words these are.")
    review = ReviewSerializer(source="edition", help_text="Who has looked at the words.")
    licence = serializers.CharField(
        help_text="What its sources allow; “unknown: reuse not granted” if one states nothing."
    )
    attribution = AttributionSerializer(source="*", help_text="What a copy must show.")
    sources = SourceSerializer(
        source="document.sources", many=True, help_text="The documents its words come from."
    )
    canonical_url = AddressField(
        "pages:treatment", source="edition.slug", help_text="Its page, for readers."
    )
    url = AddressField(
        "api-v1:treatment",
        source="edition.content_id",
        help_text="Its lasting address in this API.",
    )
    expires_at = MomentField(
        help_text="Until when, in UTC, a copy may be shown without asking again: 24 hours at most, "
        "and never past what we have scheduled."
    )
