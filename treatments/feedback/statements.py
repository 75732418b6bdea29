"""The statements of a document that a reader can report, each with a key and its words.

A key is a statement's uid or the name of a field. In an address the first eight characters of
a uid are enough: a link to each statement has to be short.
"""

from collections.abc import Iterator
from typing import Any

from treatments.editions.document import Document, Fit, SideEffectGroup
from treatments.editions.documents import AnyDocument
from treatments.editions.page import PageDocument

SHORT = 8
FIELDS = ("name", "what_it_is", "how_it_works")
FITS = "fits"  # all of them together, as the page shows them under one question

Lines = tuple[str, ...]


def key_of(document: Document, *cited: Any) -> str:
    """What the words behind a disclosure are called in an address; "" where they have no name."""
    first = cited[0] if cited else None
    for field in FIELDS:
        if getattr(document, field) is first:
            return field
    if isinstance(first, tuple):
        return FITS
    return str(getattr(first, "uid", ""))[:SHORT]


def found(document: AnyDocument, key: str) -> tuple[str, Lines] | None:
    """The whole key and the words of the one statement that `key` names, or None."""
    exact = [(name, lines) for name, lines in _statements(document) if name == key]
    if exact or len(key) < SHORT:
        return exact[0] if exact else None
    begun = [(name, lines) for name, lines in _statements(document) if name.startswith(key)]
    return begun[0] if len(begun) == 1 else None


def _statements(document: AnyDocument) -> Iterator[tuple[str, Lines]]:
    """Everything that has words."""
    rows = _of_page(document) if isinstance(document, PageDocument) else _of_treatment(document)
    for key, lines in rows:
        said = tuple(line for line in lines if line)
        if key and said:
            yield key, said


def _of_page(page: PageDocument) -> Iterator[tuple[str, Lines]]:
    yield "name", (page.name.text,)
    for section in page.sections:
        yield section.uid, (section.heading, *section.paragraphs)


def _of_treatment(document: Document) -> Iterator[tuple[str, Lines]]:
    for field in FIELDS:
        yield field, (getattr(document, field).text,)
    for statement in (*document.benefits, *document.drawbacks):
        yield statement.uid, (statement.text, *statement.points)
    for group in document.side_effect_groups:
        yield group.uid, _around(group)
        for effect in group.side_effects:
            yield effect.uid, (effect.text,)
    names = {one.slug: one.name for one in document.dystonia_types}
    yield FITS, tuple(_fit(fit, names) for fit in document.fits)
    for fit in document.fits:
        yield fit.uid, (_fit(fit, names),)


def _around(group: SideEffectGroup) -> Lines:
    return group.lead_in, *(effect.text for effect in group.side_effects), group.closing


def _fit(fit: Fit, names: dict[str, str]) -> str:
    said = f"{names.get(fit.dystonia_type, fit.dystonia_type)}: “{fit.strength}”"
    return f"{said}, “{fit.condition}”" if fit.condition else said
