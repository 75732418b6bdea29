"""Where a working copy is edited, and where readers find what it became."""

from typing import Any

from django.urls import reverse


def change_page_of(copy: Any) -> str:
    """Where a working copy is edited."""
    return reverse(f"admin:treatments_{copy.subject}_change", args=[copy.pk])


def address_of(copy: Any) -> str:
    """The public page of a working copy from with_states(), at the address it has there."""
    return reverse(f"pages:{copy.subject}", kwargs={"slug": copy.edition_slug})
