"""Where readers find what the desk speaks of."""

from django.urls import reverse


def address_of(slug: str) -> str:
    """The public page of a treatment."""
    return reverse("pages:treatment", kwargs={"slug": slug})
