"""Compare: choose two or three treatments."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages.comparing.choosing import from_the_form


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """The form; a complete choice leads to the one address of its comparison."""
    return from_the_form(request, at=timezone.now())
