"""What each page says for machines, as the text of its script element of data.

The words are those of editions.json_ld; here they are given the addresses and the facts of the
log. A view passes the result to its template as `described`; base.html prints it.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from treatments.editions.days import today
from treatments.editions.document import DystoniaType, Effect, Term
from treatments.editions.json_ld import pages
from treatments.editions.json_ld.entities import CONDITION
from treatments.editions.json_ld.pages import Facts, Place
from treatments.editions.json_ld.script import script_text
from treatments.editions.language import LANGUAGE
from treatments.editions.models import Edition, ReviewState
from treatments.pages.standing import sources_of


def treatment(edition: Edition) -> SafeString:
    """The page of one treatment."""
    place = _place(edition.name, _page_of(edition))
    return _text(pages.treatment_page(edition.document, place, _facts([edition])))


def comparison(editions: Sequence[Edition], *, name: str, path: str) -> SafeString:
    """Several treatments side by side, on the page at `path`."""
    others = [(edition.document, _page_of(edition)) for edition in editions]
    return _text(pages.comparison(others, _place(name, _full(path)), _facts(editions)))


def listing(editions: Sequence[Edition], *, name: str, path: str) -> SafeString:
    """A page about dystonia that is made of these editions."""
    return _text(pages.medical_page(_place(name, _full(path)), _facts(editions)))


def side_effect(effect: Effect, editions: Sequence[Edition]) -> SafeString:
    """The page of one side effect."""
    path = reverse("pages:side-effect", args=[effect.slug])
    place = _place(effect.name, _full(path))
    return _text(pages.medical_page(place, _facts(editions), mentions=effect.name))


def dystonia_type(one: DystoniaType, editions: Sequence[Edition]) -> SafeString:
    """The page of one type; words for several types name no condition of their own."""
    place = _place(one.name, _full(reverse("pages:type", args=[one.slug])))
    about = CONDITION if one.is_group else one.name
    return _text(pages.medical_page(place, _facts(editions), about=about))


def glossary(terms: Sequence[Term], editions: Sequence[Edition]) -> SafeString:
    """The words that have an explanation; nothing where none has."""
    place = _place(_("Glossary"), _full(reverse("pages:glossary")))
    return _text(pages.glossary(terms, place, _facts(editions)))


def about(edition: Edition, editions: Sequence[Edition]) -> SafeString:
    """The page about the site, with the sources of all treatments."""
    facts = Facts(LANGUAGE, _day(edition), sources=sources_of(editions))
    return _text(pages.about(_place(edition.name, _page_of(edition)), facts))


def page(edition: Edition) -> SafeString:
    """Another page of the site."""
    place = _place(edition.name, _page_of(edition))
    return _text(pages.page(place, Facts(LANGUAGE, _day(edition))))


def home(editions: Sequence[Edition]) -> SafeString:
    """The site, and its treatments in no order that means anything."""
    place = Place(str(_("Treatment options for dystonia")), _full(reverse("pages:home")))
    treatments = [(edition.name, _page_of(edition)) for edition in editions]
    return _text(pages.home(place, Facts(LANGUAGE), treatments, settings.PUBLISHER_NAME))


def _facts(editions: Sequence[Edition]) -> Facts:
    """Of live editions together: changed with the last of them, reviewed only if all were."""
    reviewed = [_reviewed(edition) for edition in editions]
    return Facts(
        LANGUAGE,
        modified=max(map(_day, editions), default=None),
        reviewed=min((day for day in reviewed if day), default=None) if all(reviewed) else None,
        sources=sources_of(editions),
    )


def _day(edition: Any) -> date:
    """The day it went live, as its page says."""
    return today(now=edition.live_since)


def _reviewed(edition: Any) -> date | None:
    """The day of its clinical review. Words that changed since may carry that day, too."""
    last: date | None = edition.last_reviewed
    return last if edition.review_state == ReviewState.REVIEWED else None


def _place(name: str, address: str) -> Place:
    return Place(name, address, Place(_("Treatments"), _full(reverse("pages:home"))))


def _page_of(edition: Edition) -> str:
    return _full(reverse(f"pages:{edition.subject}", args=[edition.slug]))


def _full(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def _text(data: dict[str, Any]) -> SafeString:
    return SafeString(script_text(data) if data else "")
