"""What we said on a past day: the edition that was live when the day ended."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import finder
from treatments.editions.days import today
from treatments.editions.language import in_use
from treatments.pages.endings import instead
from treatments.pages.in_place import InPlace
from treatments.pages.questions import UNANSWERED, answers


@require_safe
def dated(request: HttpRequest, slug: str, day: date) -> HttpResponse:
    """Never a text that was withdrawn since; 404 with a sentence where there was none."""
    now = timezone.now()
    found = finder.as_of(slug, day=day, now=now, language=in_use())
    if found.present.edition is None:
        return instead(request, found.present, "pages:dated", asked=slug, day=day)
    about = {"present": found.present.edition, "day": day, "past": day < today(now=now)}
    if found.edition:
        document = found.edition.document
        text = {
            "edition": found.edition,
            "document": document,
            "answers": answers(document),
            "in_place": InPlace([document]),
        }
        return render(request, "pages/dated.html", about | text | {"unanswered": UNANSWERED})
    led_elsewhere = bool(found.ending and found.ending.redirect_to)
    if found.ending and not led_elsewhere:
        return render(request, "pages/not_shown.html", about | {"release": found.ending})
    about |= {"led_elsewhere": led_elsewhere}
    return render(request, "pages/no_text_then.html", about, status=404)
