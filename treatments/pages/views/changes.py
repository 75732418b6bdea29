"""What changed: every edition of a text that readers have met, and every withdrawal."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import finder
from treatments.editions.document import PAGE, TREATMENT
from treatments.editions.language import in_use
from treatments.editions.models import Release
from treatments.pages.endings import instead

ADDRESSES = {TREATMENT: "pages:changes", PAGE: "pages:page-changes"}


@require_safe
def changes(request: HttpRequest, slug: str, subject: str = TREATMENT) -> HttpResponse:
    """The public notes, newest first; for what is not live, what the text's address answers."""
    now = timezone.now()
    found = finder.by_slug(slug, at=now, subject=subject, language=in_use())
    if found.edition is None:
        return instead(request, found, ADDRESSES[subject], asked=slug)
    edition = found.edition
    lines = Release.objects.told(at=now).of(
        content_id=edition.content_id, language=edition.language
    )
    # Numbers and notes are wanted; a body is most of an edition.
    lines = lines.select_related("edition").defer("edition__body")
    return render(request, "pages/changes.html", {"edition": edition, "lines": lines})
