"""Fields that show a gap as a gap, a moment in UTC, and an address in full."""

from datetime import UTC
from typing import Any

from rest_framework import serializers

from treatments.api.addresses import address
from treatments.api.v1.published import UNKNOWN_LICENCE
from treatments.editions.document import NOT_STATED
from treatments.editions.models import ReviewState


class QualifierField(serializers.CharField):
    """A quality in the source's own words, or the words "not stated"."""

    silent = NOT_STATED

    def to_representation(self, value: str) -> str:
        return value or self.silent


class LicenceField(QualifierField):
    """A licence as the source states it; without one nobody may copy."""

    silent = UNKNOWN_LICENCE


class GapField(serializers.CharField):
    """A text, or null where there is none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(allow_null=True, **kwargs)

    def to_representation(self, value: str) -> str | None:  # type: ignore[override]
        return value or None


class GapAddressField(GapField, serializers.URLField):
    """A web address, or null."""


class MomentField(serializers.DateTimeField):
    """A moment in UTC, as 2026-03-02T10:00:00Z."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(default_timezone=UTC, **kwargs)


class AddressField(serializers.URLField):
    """The full address that a view has for the value."""

    def __init__(self, view: str, **kwargs: Any) -> None:
        self.view = view
        super().__init__(**kwargs)

    def to_representation(self, value: object) -> str:
        return address(self.view, value)


class EditionAddressField(serializers.URLField):
    """The full address of an edition."""

    def to_representation(self, value: Any) -> str:
        return address("api-v1:edition", value.content_id, value.number)


class ReviewLabelField(serializers.CharField):
    """A review state as a sentence."""

    def to_representation(self, value: str) -> str:
        return str(ReviewState(value).label)
