"""The words of the leaflets' templates."""

from django import template
from django.conf import settings
from django.urls import reverse

from treatments.editions.document import Document

register = template.Library()


@register.filter
def on_paper(component: str) -> str:
    """The template that says on paper what a component of the pages says on screen."""
    return component.replace("components/", "leaflets/")


@register.filter
def full_address(document: Document) -> str:
    """Where a treatment is read, written out."""
    return f"{settings.SITE_URL}{reverse('pages:treatment', args=[document.slug])}"
