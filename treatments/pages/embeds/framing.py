"""Which sites may show a page in a frame: embeds anybody, every other page nobody."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import conditional_page, require_safe

from treatments.editions import freshness
from treatments.pages.styles import SHEETS

View = Callable[..., HttpResponse]
POLICY = "Content-Security-Policy"

FRAMED = {
    # Its one sheet, and nothing else: no script, no request, no form. The icon is for who opens an
    # embed by itself; a frame loads none.
    POLICY: f"default-src 'none'; style-src {SHEETS['embed'].source}; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors *",
    "Cross-Origin-Resource-Policy": "cross-origin",
    # A site that isolates itself shows only frames that isolate themselves. Nothing is lost:
    # an embed loads nothing.
    "Cross-Origin-Embedder-Policy": "require-corp",
}


def framed(view: View) -> View:
    """For a view of an embed: any site may frame it, and may keep it for as long as the log
    allows. Whoever holds it already is answered 304.
    """

    @require_safe
    @conditional_page
    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        # Asked first: what takes effect meanwhile shortens the time, and never lengthens it.
        may_be_kept = freshness.seconds(at=timezone.now())
        answer = view(request, *args, **kwargs)
        patch_cache_control(answer, public=True, max_age=may_be_kept)
        for name, value in FRAMED.items():
            answer.headers[name] = value
        answer.xframe_options_exempt = True
        return answer

    return answered


def showing_embeds(answer: HttpResponse) -> HttpResponse:
    """For the one page of ours that shows embeds in frames: the site's policy, and our own."""
    policy = {**settings.SECURE_CSP, "frame-src": ["'self'"]}
    answer.headers[POLICY] = "; ".join(f"{name} {' '.join(of)}" for name, of in policy.items())
    return answer
