"""What a page of the site said on a past day: the edition that was live when the day ended."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import finder
from treatments.editions.days import today
from treatments.editions.document import PAGE
from treatments.editions.language import in_use
from treatments.pages.endings import instead


@require_safe
def dated_page(request: HttpRequest, slug: str, day: date) -> HttpResponse:
    """As for treatments: never a text withdrawn since; 404 with a sentence where there was none."""
    now = timezone.now()
    found = finder.as_of(slug, day=day, now=now, subject=PAGE, language=in_use())
    if found.present.edition is None:
        return instead(request, found.present, "pages:dated-page", asked=slug, day=day)
    about = {"present": found.present.edition, "day": day, "past": day < today(now=now)}
    if found.edition:
        text = {"edition": found.edition, "document": found.edition.document}
        return render(request, "pages/dated_page.html", about | text)
    if found.ending:
        return render(request, "pages/not_shown.html", about | {"release": found.ending})
    return render(request, "pages/no_text_then.html", about, status=404)
