"""What is live, for this room: treatments in the order of their names, and the site's pages."""

from datetime import datetime

from treatments.editions.language import LANGUAGE
from treatments.editions.models import Edition


def treatments(*, at: datetime) -> list[Edition]:
    """Every live treatment, by name."""
    editions = Edition.objects.live(at=at).treatments().filter(language=LANGUAGE)
    return sorted(editions, key=lambda one: one.name.casefold())


def pages(*, at: datetime) -> list[Edition]:
    """Every live page of the site, by name."""
    editions = Edition.objects.live(at=at).pages().filter(language=LANGUAGE)
    return sorted(editions, key=lambda one: one.name.casefold())
