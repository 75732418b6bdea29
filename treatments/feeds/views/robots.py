"""robots.txt: all may be read but the desk, drafts and searches."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import conditional_page, require_safe

from treatments.feeds.addresses import address
from treatments.feeds.answers import dated


@require_safe
@conditional_page
def robots(request: HttpRequest) -> HttpResponse:
    """It changes only with the program."""
    answer = render(
        request,
        "feeds/robots.txt",
        {"sitemap": address("feeds:sitemap")},
        content_type="text/plain; charset=utf-8",
    )
    return dated(answer, at=timezone.now(), changed=None)
