"""The pack: what a reader's device keeps for when the network fails, and what it says then."""

import hashlib
from datetime import datetime
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse

from treatments.editions.language import LANGUAGE
from treatments.editions.models import Edition, Release
from treatments.pages.build import BUILD
from treatments.pages.reading import live_in_order
from treatments.pages.scripts.words import version

OFFLINE = "pages:offline"
# The worker puts the moment of the copy here.
WHEN = "*"


def kept_pages(editions: list[Edition]) -> list[str]:
    """The addresses of the pages that are kept: home, each live treatment, all of them side by
    side, the glossary.
    """
    treatments = [reverse("pages:treatment", args=[one.slug]) for one in editions]
    return [
        reverse("pages:home"),
        *treatments,
        reverse("pages:compare-all"),
        reverse("pages:glossary"),
    ]


def state(*, at: datetime) -> str:
    """Names what every kept page says at `at`. One cheap query."""
    seed = (BUILD, settings.SITE_URL, settings.PUBLISHER_NAME, *Release.objects.state(at=at))
    return hashlib.sha256(repr(seed).encode()).hexdigest()[:32]


def pack(*, at: datetime) -> dict[str, Any]:
    """What worker.js reads. `kept` and `ended` are HTML, with WHEN where the moment goes."""
    # The name first: what is published in between only makes the pages newer than their name.
    named = state(at=at)
    offline = reverse(OFFLINE)
    others = [reverse("pages:aids", args=[version()]), static("treatments/mark.svg")]
    return {
        "state": named,
        "language": LANGUAGE,
        "offline": offline,
        "addresses": [*kept_pages(live_in_order(at=at)), offline, *others],
        "kept": render_to_string("offline/kept.html", {"when": WHEN}).strip(),
        "ended": render_to_string("offline/ended.html", {"when": WHEN}).strip(),
    }
