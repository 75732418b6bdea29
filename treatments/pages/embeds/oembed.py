"""From the address of a page of ours to the frame that shows the same (oEmbed 1.0, oembed.com)."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from treatments.editions.models import Edition
from treatments.pages.embeds.asked import asked, editions_of
from treatments.pages.embeds.snippet import HEIGHT, WIDTH, snippet, title_of

# By the name of its address: a page that has an embed, and the embeds themselves.
PAGES = frozenset({"pages:treatment", "pages:comparison", "pages:embed", "pages:embed-comparison"})
# Seconds for which an answer is worth keeping: the frame keeps itself current.
CACHE_AGE = 86_400


def path_on_this_site(address: str) -> str:
    """Of an address of ours, by http or https, its path; "" of any other."""
    try:
        parts, ours = urlsplit(address), urlsplit(settings.SITE_URL)
    except ValueError:
        return ""
    here = parts.scheme in {"http", "https"} and parts.netloc.lower() == ours.netloc.lower()
    return parts.path if here else ""


def editions_at(path: str, *, at: datetime) -> list[Edition]:
    """What the page at a path in the present language shows, if all of it is live."""
    try:
        match = resolve(path)
    except Resolver404:
        return []
    if match.view_name not in PAGES:
        return []
    (names,) = match.kwargs.values()
    asked_for = [asked(name, at=at) for name in ((names,) if isinstance(names, str) else names)]
    return editions_of(asked_for) if all(one.edition for one in asked_for) else []


def described(
    editions: list[Edition], *, maxwidth: int | None, maxheight: int | None
) -> dict[str, Any]:
    """The answer, of the type "rich". With a `maxheight` the frame does not grow beyond it."""
    width, height = min(maxwidth or WIDTH, WIDTH), min(maxheight or HEIGHT, HEIGHT)
    return {
        "type": "rich",
        "version": "1.0",
        "title": title_of(editions),
        "provider_name": settings.PUBLISHER_NAME or _("Treatment options for dystonia"),
        "provider_url": f"{settings.SITE_URL}{reverse('pages:home')}",
        "cache_age": CACHE_AGE,
        "width": width,
        "height": height,
        "html": snippet(editions, width=width, height=height, growing=maxheight is None),
    }
