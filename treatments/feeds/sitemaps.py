"""Every page for search engines, each with when the log last said what it shows.

Pages that are about several treatments show what the latest line about any of them says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations, islice

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from treatments.editions import vocabulary
from treatments.editions.document import PAGE, TREATMENT
from treatments.editions.language import LANGUAGE
from treatments.editions.models import Edition, Release
from treatments.feeds import live

# The names of the pages that are about all treatments, or about none.
OF_THE_SITE = (
    "pages:home",
    "pages:compare",
    "pages:compare-all",
    "pages:what-matters",
    "pages:find",
    "pages:side-effects",
    "pages:types",
    "pages:glossary",
    "pages:leaflets",
    "pages:questions",
    "pages:card",
    "pages:sets",
    "pages:embeds",
    "partners:front",
)

# Seven treatments make 56 comparisons; seventy would make 57,155, more than a sitemap may hold.
COMPARISONS = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """A page's path, and when it last changed, if that is known."""

    path: str
    changed: datetime | None


class SiteSitemap(Sitemap):
    """The rows under SITE_URL. `limit` (50,000) is far above what a site of ours holds."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows
        self.protocol, self.domain = settings.SITE_URL.split("://", 1)

    def items(self) -> list[Row]:
        return self.rows

    def location(self, item: Row) -> str:
        return item.path

    def lastmod(self, item: Row) -> datetime | None:
        return item.changed

    def get_domain(self, site: object = None) -> str:
        return self.domain


def rows(*, at: datetime) -> list[Row]:
    """Every page that names itself as its one address."""
    treatments, pages = live.treatments(at=at), live.pages(at=at)
    moments = Release.objects.last_moments(at=at, subject=TREATMENT, language=LANGUAGE)
    # Of all that are or were public: a withdrawal changes the lists too.
    latest = max(moments.values(), default=None)
    moments |= Release.objects.last_moments(at=at, subject=PAGE, language=LANGUAGE)
    paths = (*_of_the_site(), *_of_words(treatments))
    return [
        *(Row(path, latest) for path in paths),
        *_of_texts(treatments, ("treatment", "changes", "leaflet"), moments),
        *_of_texts(pages, ("page", "page-changes"), moments),
        *islice(_of_comparisons(treatments, moments), COMPARISONS),
    ]


def _of_the_site() -> Iterator[str]:
    """Pages about all treatments, or about none."""
    for name in OF_THE_SITE:
        yield reverse(name)


def _of_words(treatments: list[Edition]) -> Iterator[str]:
    for effect in vocabulary.effects(treatments):
        yield reverse("pages:side-effect", args=[effect.slug])
    for dystonia_type in vocabulary.dystonia_types(treatments):
        yield reverse("pages:type", args=[dystonia_type.slug])
    for term in vocabulary.terms(treatments):
        yield reverse("pages:term", args=[term.slug])


def _of_comparisons(treatments: list[Edition], moments: dict) -> Iterator[Row]:
    """Every two and every three of them."""
    for size in (2, 3):
        for chosen in combinations(treatments, size):
            slugs = [one.slug for one in chosen]
            changed = [moments[one.content_id] for one in chosen if one.content_id in moments]
            yield Row(reverse("pages:comparison", args=[slugs]), max(changed, default=None))


def _of_texts(editions: list[Edition], names: tuple[str, ...], moments: dict) -> Iterator[Row]:
    for edition in editions:
        changed = moments.get(edition.content_id)
        for name in names:
            yield Row(reverse(f"pages:{name}", args=[edition.slug]), changed)
