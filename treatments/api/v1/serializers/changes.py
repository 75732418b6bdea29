"""A change, as those who hold copies are told of it; and the answer that carries changes."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from treatments.api.v1.changes import Change
from treatments.api.v1.fields import AddressField, GapField, MomentField
from treatments.api.v1.serializers.standing import EditionNameSerializer
from treatments.editions.kinds import REVIEWING

UPSERT, TOMBSTONE = KINDS_OF_CHANGE = "upsert", "tombstone"
REPLACEMENT = "The treatment that readers are led to instead; null where there is none."


class ReplacementSerializer(serializers.Serializer):
    """The treatment that took another's place."""

    content_id = serializers.UUIDField(source="redirect_to", help_text="Its lasting identity.")
    url = AddressField(
        "api-v1:treatment", source="redirect_to", help_text="Its lasting address in this API."
    )


class ChangeSerializer(serializers.Serializer):
    """One treatment that changed, and how it stands now."""

    cursor = serializers.CharField(help_text="Give it as “since” if you stop after this change.")
    kind = serializers.SerializerMethodField(
        help_text="Upsert: fetch `url`, and put it in the place of your copy. Tombstone: take your "
        "copy down."
    )
    content_id = serializers.UUIDField(
        source="line.content_id", help_text="The treatment's lasting identity."
    )
    language = serializers.CharField(source="line.language", help_text="As in BCP 47.")
    slug = serializers.SlugField(
        source="line.edition.slug", help_text="The address it has; of a tombstone, had."
    )
    edition = EditionNameSerializer(
        source="line.edition",
        help_text="The edition that is live; of a tombstone, the one that was. If you hold this "
        "digest, only what is said of its review has changed.",
    )
    effective_at = MomentField(
        source="line.effective_at", help_text="Since when it stands so, in UTC."
    )
    reason = GapField(
        source="line.explanation",
        help_text="Why, in a sentence for readers; null where none was given.",
    )
    replacement = ReplacementSerializer(source="leading_on", allow_null=True, help_text=REPLACEMENT)
    url = AddressField(
        "api-v1:treatment",
        source="line.content_id",
        help_text="Its lasting address in this API: of a tombstone, it says why it ended.",
    )

    @extend_schema_field(serializers.ChoiceField(choices=KINDS_OF_CHANGE))
    def get_kind(self, change: Change) -> str:
        """A line that shows a text, or says how it was reviewed, is an upsert."""
        return UPSERT if change.line.kind in REVIEWING else TOMBSTONE


class ChangesSerializer(serializers.Serializer):
    """What changed, the oldest first: each treatment once, as it stands now."""

    results = ChangeSerializer(many=True, help_text="Empty: nothing has changed.")
    next = serializers.URLField(help_text="Keep it and ask it next time, also if nothing changed.")
    more = serializers.BooleanField(help_text="True: ask `next` at once, there is more already.")
