"""The picture of a live treatment, and those that other pages share."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import conditional_page, require_safe

from treatments.editions import finder, freshness
from treatments.editions.language import in_use
from treatments.pages.pictures import words
from treatments.pages.pictures.drawing import png
from treatments.pages.pictures.words import SHARED, Picture


@require_safe
@conditional_page
def picture(request: HttpRequest, slug: str) -> HttpResponse:
    """404 unless the treatment is live: a picture says that there is something to read."""
    now = timezone.now()
    edition = finder.by_slug(slug, at=now, language=in_use()).edition
    if edition is None:
        raise Http404("No live treatment is at this address.")
    return _drawn(words.of_treatment(edition), at=now)


@require_safe
@conditional_page
def shared_picture(request: HttpRequest, name: str) -> HttpResponse:
    """The picture of a kind of page."""
    if name not in SHARED:
        raise Http404("There is no picture of this name.")
    return _drawn(words.shared(name), at=timezone.now())


def _drawn(wanted: Picture, *, at: datetime) -> HttpResponse:
    drawn = png(wanted.title, wanted.above, wanted.below)
    answer = HttpResponse(drawn, content_type="image/png")
    patch_cache_control(answer, public=True, max_age=freshness.seconds(at=at))
    return answer
