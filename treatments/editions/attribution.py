"""The words that a copy of a text has to carry: whose words they are, and who published them."""

from collections.abc import Sequence

from django.conf import settings

from treatments.editions.document import Source


def attribution_of(sources: Sequence[Source]) -> str:
    """In a sentence each; what is not stated is said to be so."""
    named = "; ".join(map(_named, sources)) or "not stated"
    return f"Source: {named}. Published by: {settings.PUBLISHER_NAME or 'not named'}."


def _named(source: Source) -> str:
    return f"“{source.title}” ({source.publisher or 'publisher not stated'})"
