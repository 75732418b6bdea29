"""Where readers find what the desk speaks of."""

from typing import Any

from django.urls import reverse


def address_of(copy: Any) -> str:
    """The public page of a working copy from with_states(), at the address it has there."""
    return reverse(f"pages:{copy.subject}", kwargs={"slug": copy.edition_slug})
