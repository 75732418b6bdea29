"""What a treatment and its editions share, across the wall."""

from typing import TypedDict
from uuid import UUID

from treatments.catalogue.models import Treatment


class Identity(TypedDict):
    """The key of everything the archive holds about a treatment."""

    content_id: UUID
    language: str


def identity_of(treatment: Treatment) -> Identity:
    """The key a treatment's editions and releases are filed under."""
    return Identity(content_id=treatment.content_id, language=treatment.language)
