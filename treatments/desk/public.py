"""Where a working copy is edited, and where readers find what it became."""

from typing import Any

from django.urls import reverse

from treatments.editions.models import Edition


def change_page_of(copy: Any) -> str:
    """Where a working copy is edited."""
    return reverse(f"admin:treatments_{copy.subject}_change", args=[copy.pk])


def address_of(copy: Any) -> str:
    """The public page of a working copy from with_states(), at the address it has there."""
    return reverse(f"pages:{copy.subject}", args=[copy.edition_slug])


def page_of(edition: Edition) -> str:
    """The public page of an edition."""
    return reverse(f"pages:{edition.subject}", args=[edition.slug])
