"""The page from which the whole set is taken."""

from datetime import datetime

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.editions import freshness
from treatments.editions.licences import licence_of
from treatments.pages.standing import sources_of
from treatments.pages.whole_set import contents

# Kept under the name of the set, so it is never wrong; a day, so that old ones make room.
KEPT_FOR = 24 * 60 * 60


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """What is in the set, whether it may be used, how long it holds, and how it is checked."""
    now = timezone.now()
    name = contents.name(at=now)
    kept = cache.get_or_set(f"whole-set:{name}", lambda: _said(now), KEPT_FOR)
    about = {"name": name, "ends": freshness.last_step(at=now)}
    return render(request, "sets/page.html", about | (kept or {}))


def _said(now: datetime) -> dict[str, object]:
    """What it takes the whole set to know: how many treatments, and what their sources allow."""
    whole = contents.present(at=now)
    sources = {source: None for edition in whole.read() for source in sources_of([edition])}
    return {"treatments": len(whole.editions), "licence": licence_of(tuple(sources))}
