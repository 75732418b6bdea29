"""What stands on each kind of leaflet: one treatment, two or three compared, or all of them.

Made of the same questions, in the same order, as the pages (treatments.pages.questions).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from treatments.editions import vocabulary
from treatments.editions.models import Edition
from treatments.pages.comparing.addresses import address_of
from treatments.pages.questions import UNANSWERED, answers, grid
from treatments.pages.reading import in_order
from treatments.pages.standing import standing


@dataclass(frozen=True, slots=True)
class Paper:
    """A leaflet before it is pressed. `path`: the page with the present text."""

    template: str
    title: str
    path: str
    file_name: str  # without the size and ".pdf"
    editions: tuple[Edition, ...]
    shows: dict[str, Any]

    @property
    def columns(self) -> int:
        """How many treatments it sets side by side."""
        return len(self.editions) if "rows" in self.shows else 1


def of_treatment(edition: Edition) -> Paper:
    """The leaflet of one live edition."""
    document = edition.document
    return Paper(
        "leaflets/treatment.html",
        document.name.text,
        reverse("pages:treatment", args=[edition.slug]),
        f"{edition.slug}-edition-{edition.number}",
        (edition,),
        {"edition": edition, "document": document, "answers": answers(document)} | _last([edition]),
    )


def of_comparison(editions: Sequence[Edition]) -> Paper:
    """Two or three live editions, question by question."""
    editions = in_order(editions)
    names = ", ".join(edition.name for edition in editions)
    slugs = sorted(edition.slug for edition in editions)
    return Paper(
        "leaflets/comparison.html",
        _("Comparison: %(treatments)s") % {"treatments": names},
        address_of(slugs),
        "-or-".join(slugs),
        tuple(editions),
        {
            "editions": editions,
            "rows": grid(edition.document for edition in editions),
            "standing": standing(editions),
        }
        | _last(editions),
    )


def of_all(editions: Sequence[Edition]) -> Paper:
    """Every live edition, in the order of every page, a chapter each."""
    return Paper(
        "leaflets/all.html",
        _("Treatment options for dystonia"),
        reverse("pages:home"),
        "treatment-options-for-dystonia",
        tuple(editions),
        {
            "chapters": [(edition, answers(edition.document)) for edition in editions],
            "standing": standing(editions),
        }
        | _last(editions),
    )


def _last(editions: Sequence[Edition]) -> dict[str, Any]:
    """What closes every leaflet: the questions no source answers, and the words explained."""
    terms = [term for term in vocabulary.terms(editions) if term.definition]
    return {"unanswered": UNANSWERED, "terms": terms}
