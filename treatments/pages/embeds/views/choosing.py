"""Show a treatment on your site: choose, copy the snippet, see what it looks like."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.pages.comparing.chosen import choose
from treatments.pages.comparing.problems import problems
from treatments.pages.embeds.forms import EmbedForm
from treatments.pages.embeds.framing import showing_embeds
from treatments.pages.embeds.snippet import SANDBOX, path_of, snippet, title_of
from treatments.pages.reading import live_in_order


@require_safe
def choosing(request: HttpRequest) -> HttpResponse:
    """The form; with a choice in the address, the snippet and the frame itself."""
    now = timezone.now()
    editions = live_in_order(at=now)
    ticked = request.GET.getlist("t")
    choice = choose(ticked, {one.slug for one in editions}, at=now)
    sent = "sent" in request.GET or bool(ticked)
    form = EmbedForm(choice.slugs, editions=editions, problems=problems(choice), sent=sent)
    chosen = [one for one in editions if one.slug in choice.slugs] if form.is_valid() else []
    context: dict[str, Any] = {"form": form, "editions": editions, "plain": not request.GET}
    if chosen:
        context |= {
            "chosen": chosen,
            "snippet": snippet(chosen),
            "frame": path_of(chosen),
            "title": title_of(chosen),
            "sandbox": SANDBOX,
        }
    return showing_embeds(render(request, "embeds/choose.html", context))
