"""The checks, in the order an editor reads their findings."""

from collections.abc import Callable, Iterator

from treatments.checks import (
    advice,
    completeness,
    readability,
    repetition,
    sources,
    spelling,
    style,
    templates,
    terms,
)
from treatments.checks.finding import Finding
from treatments.checks.house import House
from treatments.checks.reading import Reading
from treatments.editions.document import PAGE
from treatments.editions.documents import AnyDocument

Check = Callable[[Reading], Iterator[Finding]]

PAGE_COMPLETENESS: tuple[Check, ...] = (completeness.sections,)
COMPLETENESS: tuple[Check, ...] = (completeness.what_it_is, completeness.statements)
ANY_LANGUAGE: tuple[Check, ...] = (
    *COMPLETENESS,
    sources.missing,
    terms.undefined,
    repetition.repeated,
)
# Their patterns and dictionary are English: on another language they would only be noise.
ENGLISH: tuple[Check, ...] = (
    spelling.misspelt,
    style.american_spelling,
    style.preferred_terms,
    style.marks,
    style.full_stops,
    readability.long_sentences,
    readability.hard_page,
)
# What is said about a treatment; a page of the site may tell readers whom to ask.
ABOUT_TREATMENTS: tuple[Check, ...] = (advice.advice, advice.ranking)


def run(document: AnyDocument, house: House | None = None) -> list[Finding]:
    """All findings on a document. Without the house's words, only whether it is complete."""
    checks = _for_a_page if document.document == PAGE else _for_a_treatment
    reading = Reading(document, house or House())
    return [finding for check in checks(document, house) for finding in check(reading)]


def blocking(document: AnyDocument) -> list[Finding]:
    """Whether it is complete: what stops publishing wherever it stands."""
    return [finding for finding in run(document) if finding.blocking]


def _for_a_treatment(document: AnyDocument, house: House | None) -> tuple[Check, ...]:
    if house is None:
        return COMPLETENESS
    if document.language.startswith("en"):
        return (*ANY_LANGUAGE, *ABOUT_TREATMENTS, *ENGLISH)
    return ANY_LANGUAGE


def _for_a_page(document: AnyDocument, house: House | None) -> tuple[Check, ...]:
    if house is None:
        return PAGE_COMPLETENESS
    both = (*PAGE_COMPLETENESS, templates.unfilled)
    return (*both, *ENGLISH) if document.language.startswith("en") else both
