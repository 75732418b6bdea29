"""Disclaimer: what this site is not."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def disclaimer(request: HttpRequest) -> HttpResponse:
    """Words of our own; nothing is read."""
    return render(request, "pages/disclaimer.html")
