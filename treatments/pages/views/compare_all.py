"""Compare all: every live treatment, question by question."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages.comparing.page import compared
from treatments.pages.reading import live_in_order


@require_safe
def compare_all(request: HttpRequest) -> HttpResponse:
    """Every question with the answer of every treatment, gaps included."""
    editions = live_in_order(at=timezone.now())
    # With none, the page to choose on says so.
    return compared(request, editions) if editions else redirect("pages:compare")
