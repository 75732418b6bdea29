"""What the templates of a treatment's page and of the comparison are given.

The public pages and the desk's previews both call these, and render the same templates: a
preview cannot say anything else than the page that would be published.
"""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from treatments.pages.in_place import InPlace
from treatments.pages.questions import UNANSWERED, answers, grid
from treatments.pages.reading import Readable, neighbours
from treatments.pages.wording import in_words


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


def comparison(editions: Sequence[Readable], *, chosen: bool = False) -> dict[str, Any]:
    """For pages/compare.html, but for how the words stand. `chosen`: two or three of them."""
    return {
        "title": _of_these(editions) if chosen else _of_all(editions),
        "chosen": chosen,
        "editions": editions,
        "in_place": InPlace(edition.document for edition in editions),
        "rows": grid(edition.document for edition in editions),
        "unanswered": UNANSWERED,
    }


def _of_all(editions: Sequence[Readable]) -> str:
    words = ngettext(
        "Compare all %(number)s treatment", "Compare all %(number)s treatments", len(editions)
    )
    return words % {"number": in_words(len(editions))}


def _of_these(editions: Sequence[Readable]) -> str:
    first, *others, last = (edition.name for edition in editions)
    if others:
        words = {"first": first, "second": others[0], "third": last}
        return _("%(first)s, %(second)s and %(third)s side by side") % words
    return _("%(first)s and %(second)s side by side") % {"first": first, "second": last}
