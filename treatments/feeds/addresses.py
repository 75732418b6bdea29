"""Full addresses. They start with SITE_URL, never with the Host header, which a client chooses."""

from django.conf import settings
from django.urls import reverse


def address(view: str, *args: object) -> str:
    """The full address of a view by name, e.g. "pages:treatment"."""
    return f"{settings.SITE_URL}{reverse(view, args=args)}"
