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
    terms,
)
from treatments.checks.finding import Finding
from treatments.checks.house import House
from treatments.checks.reading import Reading
from treatments.editions.document import Document

Check = Callable[[Reading], Iterator[Finding]]

COMPLETENESS: tuple[Check, ...] = (completeness.what_it_is, completeness.statements)
ANY_LANGUAGE: tuple[Check, ...] = (
    *COMPLETENESS,
    sources.missing,
    terms.undefined,
    repetition.repeated,
)
# Their patterns and dictionary are English: on another language they would only be noise.
ENGLISH: tuple[Check, ...] = (
    advice.advice,
    advice.ranking,
    spelling.misspelt,
    style.american_spelling,
    style.preferred_terms,
    style.marks,
    style.full_stops,
    readability.long_sentences,
    readability.hard_page,
)


def run(document: Document, house: House | None = None) -> list[Finding]:
    """All findings on a document. Without the house's words, only whether it is complete."""
    if house is None:
        checks = COMPLETENESS
    elif document.language.startswith("en"):
        checks = (*ANY_LANGUAGE, *ENGLISH)
    else:
        checks = ANY_LANGUAGE
    reading = Reading(document, house or House())
    return [finding for check in checks for finding in check(reading)]


def blocking(document: Document) -> list[Finding]:
    """Whether it is complete: what stops publishing wherever it stands."""
    return [finding for finding in run(document) if finding.blocking]
