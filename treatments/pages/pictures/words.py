"""Which words are in a picture, and where it is. The same words are its text alternative."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from treatments.editions.document import KINDS
from treatments.pages.pictures.drawing import drawable

SITE = _("Treatment options for dystonia")
Words = str | Promise

# The pictures that belong to no treatment. A page without one of its own shares the site's.
SHARED: dict[str, tuple[Words, Words]] = {
    "site": (SITE, _("Benefits, drawbacks and side effects")),
    "compare": (_("Compare the treatments"), _("Question by question")),
    "side-effects": (_("Side effects"), _("Which treatments mention them")),
    "types": (_("Types of dystonia"), _("What the source says about them")),
    "glossary": (_("Glossary"), _("Words that you meet on these pages")),
}
# By the name of a page's address: the picture it shares with others.
SHARES = {
    "side-effect": "side-effects",
    "type": "types",
    "comparison": "compare",
    "compare-all": "compare",
    "what-matters": "compare",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """`path` is on this site. The words are drawn from top to bottom."""

    path: str
    title: str
    above: str
    below: str = ""

    @property
    def alternative(self) -> str:
        """What it says, for whoever does not see it."""
        return ". ".join(words for words in (self.title, self.above, self.below) if words)


def of_treatment(edition: Any) -> Picture:
    """The picture of a live treatment; the site's, where the font cannot write its name."""
    if not drawable(edition.name):
        return shared("site")
    path = reverse("pages:picture", args=[edition.slug])
    return Picture(path, edition.name, KINDS[edition.document.kind], str(SITE))


def shared(name: str) -> Picture:
    """One of SHARED, or the site's."""
    name = name if name in SHARED else "site"
    title, above = SHARED[name]
    below = "" if name == "site" else str(SITE)
    return Picture(reverse("pages:shared-picture", args=[name]), str(title), str(above), below)


def of_page(url_name: str) -> Picture:
    """The picture of a page that is about no treatment, by the name of its address."""
    return shared(SHARES.get(url_name, url_name))
