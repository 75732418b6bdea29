"""How a treatment stands: which edition it is, who has looked at it, and who must be named."""

from typing import Any

from rest_framework import serializers

from treatments.api.v1.fields import (
    AddressField,
    EditionAddressField,
    MomentField,
    ReviewLabelField,
)
from treatments.editions.kinds import OF_TREATMENTS, ChangeKind

DIGEST = "SHA-256 of the edition's stored text. The same digest, the same words."


class EditionNameSerializer(serializers.Serializer):
    """An edition by its number and its digest."""

    number = serializers.IntegerField(help_text="Counted from 1, per treatment.")
    digest = serializers.CharField(help_text=DIGEST)


class EditionSerializer(serializers.Serializer):
    """The edition that words are from."""

    number = serializers.IntegerField(
        source="edition.number", help_text="Counted from 1, per treatment."
    )
    digest = serializers.CharField(source="edition.digest", help_text=DIGEST)
    live = serializers.BooleanField(
        help_text="True if readers see this edition now; false if it is one of the past."
    )
    published_at = MomentField(
        source="edition.live_since", help_text="Since when it is, or was, live, in UTC."
    )
    change_kind = serializers.ChoiceField(
        source="edition.change_kind",
        choices=ChangeKind.choices,
        help_text="Why this edition was made.",
    )
    change_note = serializers.CharField(
        source="edition.change_note", help_text="What changed for the reader, in a sentence."
    )
    url = EditionAddressField(
        source="edition", help_text="Its own address in this API, also when another is live."
    )


class ReviewSerializer(serializers.Serializer):
    """Who has looked at the words. Show the label with them."""

    state = serializers.ChoiceField(
        source="review_state",
        choices=[(state.value, state.label) for state in OF_TREATMENTS],
        help_text="Treat a state you do not know as not reviewed.",
    )
    label = ReviewLabelField(  # type: ignore[assignment]
        source="review_state", help_text="The state in words for readers."
    )
    last_reviewed = serializers.DateField(allow_null=True, help_text="Null if never.")
    next_review = serializers.DateField(allow_null=True, help_text="Null if none is planned.")
    overdue = serializers.SerializerMethodField(
        help_text="True if a review is owed for so long that our own page says so."
    )
    overdue_since = serializers.DateField(
        allow_null=True, help_text="The day that review was due; null unless it is overdue."
    )

    def get_overdue(self, edition: Any) -> bool:
        """Said plainly, so that nobody has to compare dates."""
        return edition.overdue_since is not None


class AttributionSerializer(serializers.Serializer):
    """What a copy must show."""

    text = serializers.CharField(source="attribution", help_text="The words.")
    url = AddressField(
        "pages:treatment", source="edition.slug", help_text="The page they must link to."
    )
