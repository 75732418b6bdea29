"""What a working copy and its editions share, across the wall."""

from typing import TypedDict
from uuid import UUID

from treatments.catalogue.models import WorkingCopy


class Identity(TypedDict):
    """The key of everything the archive holds about a text."""

    content_id: UUID
    language: str


def identity_of(copy: WorkingCopy) -> Identity:
    """The key a text's editions and releases are filed under."""
    return Identity(content_id=copy.content_id, language=copy.language)
