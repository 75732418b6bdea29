"""What the templates of a treatment's page and of the comparison are given.

The public pages and the desk's previews both call these, and render the same templates: a
preview cannot say anything else than the page that would be published.
"""

from collections.abc import Sequence
from typing import Any

from treatments.pages.in_place import InPlace
from treatments.pages.questions import UNANSWERED, answers, grid
from treatments.pages.reading import Readable, neighbours


def leaflet(edition: Readable, editions: Sequence[Readable]) -> dict[str, Any]:
    """For pages/treatment.html. `edition` is one of `editions`, which are in order."""
    before, after = neighbours(edition, editions)
    return {
        "edition": edition,
        "document": edition.document,
        "in_place": InPlace([edition.document]),
        "answers": answers(edition.document),
        "unanswered": UNANSWERED,
        "editions": editions,
        "before": before,
        "after": after,
    }


def comparison(editions: Sequence[Readable]) -> dict[str, Any]:
    """For pages/compare.html, but for how the words stand."""
    return {
        "editions": editions,
        "in_place": InPlace(edition.document for edition in editions),
        "rows": grid(edition.document for edition in editions),
        "unanswered": UNANSWERED,
    }
