"""Where a working copy is edited, and where readers find what it became."""

from typing import Any

from django.urls import reverse

from treatments.editions.models import Edition
from treatments.pages.languages import address_in


def change_page_of(copy: Any) -> str:
    """Where a working copy is edited."""
    return reverse(f"admin:treatments_{copy.subject}_change", args=[copy.pk])


def address_of(copy: Any) -> str:
    """The public page of a working copy from with_states(), at the address it has there."""
    return address_in(copy.language, f"pages:{copy.subject}", copy.edition_slug)


def page_of(edition: Edition) -> str:
    """The public page of an edition."""
    return address_in(edition.language, f"pages:{edition.subject}", edition.slug)
