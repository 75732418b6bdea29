"""The pages themselves. A page passes where it stands and what the log says of its words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from treatments.editions.document import Document, Source, Term
from treatments.editions.json_ld import entities
from treatments.editions.json_ld.entities import Node, one_or_all, stated

CONTEXT = "https://schema.org"


@dataclass(frozen=True, slots=True)
class Place:
    """A page by its name and its one address, with the page above it, if there is one."""

    name: str
    address: str
    above: "Place | None" = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a page's words. `reviewed` is None unless all of them were."""

    language: str
    modified: date | None = None
    reviewed: date | None = None
    sources: tuple[Source, ...] = ()


def treatment_page(document: Document, place: Place, facts: Facts) -> Node:
    """The page of one treatment."""
    return medical_page(place, facts) | {"mainEntity": entities.treatment_in_full(document)}


def comparison(others: Sequence[tuple[Document, str]], place: Place, facts: Facts) -> Node:
    """Several treatments side by side, each with the address of its own page."""
    treatments = [entities.treatment(document) | {"url": url} for document, url in others]
    about = entities.condition() | stated(possibleTreatment=one_or_all(treatments))
    return medical_page(place, facts) | {"about": about}


def medical_page(
    place: Place, facts: Facts, *, about: str = entities.CONDITION, mentions: str = ""
) -> Node:
    """A page about dystonia, or the type of it that is named; perhaps with one side effect."""
    return page(place, facts, kind="MedicalWebPage") | stated(
        about=entities.condition(about),
        mentions=mentions and {"@type": "MedicalEntity", "name": mentions},
    )


def page(place: Place, facts: Facts, *, kind: str = "WebPage") -> Node:
    """Any page. `kind` is WebPage or a type within it."""
    return _headed(kind, place, facts) | stated(
        dateModified=facts.modified and facts.modified.isoformat(),
        lastReviewed=facts.reviewed and facts.reviewed.isoformat(),
        isBasedOn=one_or_all([entities.source(one) for one in facts.sources]),
        breadcrumb=_breadcrumb(place),
    )


def about(place: Place, facts: Facts) -> Node:
    """The page about the site, where its sources stand with all that they state."""
    sources = [entities.source_in_full(one) for one in facts.sources]
    return page(place, facts, kind="AboutPage") | stated(isBasedOn=one_or_all(sources))


def home(place: Place, facts: Facts, treatments: Sequence[tuple[str, str]], credit: str) -> Node:
    """The site and what is on it: name and address of each treatment. `credit` may be empty."""
    return _headed("WebSite", place, facts) | stated(
        creditText=credit, mainEntity=_unranked(treatments)
    )


def glossary(terms: Iterable[Term], place: Place, facts: Facts) -> Node:
    """The words that have an explanation; {} where none has."""
    explained = [entities.term(term) for term in terms if term.definition]
    if not explained:
        return {}
    return _headed("DefinedTermSet", place, facts) | {"hasDefinedTerm": one_or_all(explained)}


def _headed(kind: str, place: Place, facts: Facts) -> Node:
    return {
        "@context": CONTEXT,
        "@type": kind,
        "name": place.name,
        "url": place.address,
        "inLanguage": facts.language,
    }


def _unranked(named: Sequence[tuple[str, str]]) -> Node | None:
    """A list that says of itself that its order means nothing."""
    rows = [
        {"@type": "ListItem", "position": position, "name": name, "url": url}
        for position, (name, url) in enumerate(named, start=1)
    ]
    if not rows:
        return None
    order = f"{CONTEXT}/ItemListUnordered"
    return {"@type": "ItemList", "itemListOrder": order, "itemListElement": rows}


def _breadcrumb(place: Place) -> str | None:
    """From home to the page itself, in words: a list of items would cost each page 50 bytes."""
    return f"{place.above.name} > {place.name}" if place.above else None
