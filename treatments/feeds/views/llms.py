"""llms.txt: what the site is, its rule, and where to read on, for language models."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import conditional_page, require_safe

from treatments.editions.document import KINDS, SUBJECTS
from treatments.editions.language import LANGUAGE
from treatments.editions.models import Release
from treatments.feeds import live
from treatments.feeds.addresses import address
from treatments.feeds.answers import dated

LISTS = ("compare-all", "side-effects", "types", "glossary")


@require_safe
@conditional_page
def llms(request: HttpRequest) -> HttpResponse:
    """In the form of llmstxt.org: a heading, a summary, the rule, and lists of links."""
    now = timezone.now()
    treatments = [
        {
            "name": _in_a_line(one.name),
            "address": address("pages:treatment", one.slug),
            "kind": KINDS[one.document.kind],
            "what_it_is": _in_a_line(one.document.what_it_is.text),
        }
        for one in live.treatments(at=now)
    ]
    pages = [(_in_a_line(one.name), address("pages:page", one.slug)) for one in live.pages(at=now)]
    context = {
        "treatments": treatments,
        "pages": pages,
        "publisher": settings.PUBLISHER_NAME,
        "api": address("api-v1:treatments"),
        "schema": address("api-v1:schema"),
        "changes": address("feeds:changes"),
        "sitemap": address("feeds:sitemap"),
        "to": {name.replace("-", "_"): address(f"pages:{name}") for name in LISTS},
    }
    answer = render(request, "feeds/llms.txt", context, content_type="text/plain; charset=utf-8")
    moments = [
        moment
        for subject in SUBJECTS
        for moment in Release.objects.last_moments(
            at=now, subject=subject, language=LANGUAGE
        ).values()
    ]
    return dated(answer, at=now, changed=max(moments, default=None))


def _in_a_line(words: str) -> str:
    """Words as Markdown takes them in a list of links."""
    plain = " ".join(words.split())
    return plain.replace("[", r"\[").replace("]", r"\]")
