"""A document part by part, as a reviewer reads it and speaks about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from treatments.editions.document import (
    CODE_SYSTEMS,
    KINDS,
    NOT_STATED,
    TOPICS,
    Document,
    SideEffect,
    SideEffectGroup,
    Sourced,
    Statement,
)
from treatments.editions.documents import AnyDocument
from treatments.editions.page import PageDocument

QUALIFIERS = ("frequency", "duration", "amount", "condition")


@dataclass(frozen=True, slots=True)
class Part:
    """`key` is a statement's uid or a field's name; "" where nothing can be hung on it."""

    key: str
    words: str
    points: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    source: str = ""  # what the passage it rests on says


@dataclass(frozen=True, slots=True)
class Section:
    """Parts under a heading of the public page."""

    heading: str
    parts: tuple[Part, ...]


def sections_of(document: AnyDocument) -> list[Section]:
    """All of a document, in the order of the public page, shared words last."""
    sections = _of_page(document) if isinstance(document, PageDocument) else _of_treatment(document)
    return [Section(heading, tuple(parts)) for heading, parts in sections]


def _of_page(page: PageDocument) -> Iterator[tuple[str, Iterable[Part]]]:
    yield "Title", [Part("name", page.name.text, notes=(f"At the address “{page.slug}”",))]
    for section in page.sections:
        words = section.heading or "The words under the title"
        yield section.heading, [Part(section.uid, words, section.paragraphs)]


def _of_treatment(document: Document) -> Iterable[tuple[str, Iterable[Part]]]:
    return (
        ("Name", _name(document)),
        ("What it is", [_prose(document, "what_it_is", document.what_it_is)]),
        ("How it works", [_prose(document, "how_it_works", document.how_it_works)]),
        ("Benefits", [_statement(document, row) for row in document.benefits]),
        ("Drawbacks", [_statement(document, row) for row in document.drawbacks]),
        ("Side effects", _side_effects(document)),
        ("Types of dystonia", _fits(document)),
        ("Words explained", _terms(document)),
        ("Sources", (Part("", source.title) for source in document.sources)),
        ("Codes of other vocabularies", _codes(document)),
    )


def places_of(document: AnyDocument) -> dict[str, str]:
    """What each key is called in a list: the heading and the words."""
    return {
        part.key: f"{section.heading}: {part.words}"
        for section in sections_of(document)
        for part in section.parts
        if part.key
    }


def _name(document: Document) -> Iterator[Part]:
    restored = ("The name was restored.",) if document.name_restored else ()
    notes = (f"{KINDS[document.kind]}, at the address “{document.slug}”", *restored)
    source = _source(document, document.name.passage)
    yield Part("name", document.name.text, notes=notes, source=source)
    if document.also_known_as:
        yield Part("also_known_as", "Also known as " + ", ".join(document.also_known_as))


def _prose(document: Document, field: str, sourced: Sourced) -> Part:
    source = _source(document, sourced.passage)
    return Part(field, sourced.text or NOT_STATED, source=source)


def _statement(document: Document, row: Statement) -> Part:
    notes = [TOPICS.get(row.topic, row.topic)]
    if row.sought_as_side_effect:
        notes.append("The side effects lead here too.")
    return Part(row.uid, row.text, row.points, tuple(notes), _source(document, row.passage))


def _side_effects(document: Document) -> Iterator[Part]:
    names = {effect.slug: _named(effect.name, effect.also_known_as) for effect in document.effects}
    for group in document.side_effect_groups:
        if words := _around(group):
            yield Part(group.uid, words, source=_source(document, group.passage))
        for effect in group.side_effects:
            listed = f"listed under “{names.get(effect.effect, effect.effect)}”"
            notes = (listed, *_qualities(effect))
            source = _source(document, effect.passage)
            yield Part(effect.uid, effect.text, notes=notes, source=source)


def _around(group: SideEffectGroup) -> str:
    return " … ".join(words for words in (group.lead_in, group.closing) if words)


def _qualities(effect: SideEffect) -> Iterator[str]:
    for name in QUALIFIERS:
        if value := getattr(effect, name):
            yield f"{name}: {value}"


def _fits(document: Document) -> Iterator[Part]:
    names = {kind.slug: kind.name for kind in document.dystonia_types}
    for fit in document.fits:
        words = f"{names.get(fit.dystonia_type, fit.dystonia_type)}: {fit.strength or NOT_STATED}"
        notes = (fit.condition,) if fit.condition else ()
        yield Part(fit.uid, words, notes=notes, source=_source(document, fit.passage))


def _terms(document: Document) -> Iterator[Part]:
    for term in document.terms:
        name = _named(term.name, term.also_known_as)
        source = _source(document, term.passage)
        yield Part("", f"{name}: {term.definition or 'no explanation yet'}", source=source)


def _codes(document: Document) -> Iterator[Part]:
    owners = [(document.name.text, document.codes)]
    owners += [(word.name, word.codes) for word in document.dystonia_types]
    for name, codes in owners:
        for code in codes:
            called = f" ({code.name})" if code.name else ""
            words = f"{name}: {CODE_SYSTEMS[code.system]} {code.code}{called}, {code.relation}"
            where = f"Version {code.version}, looked up in {code.source}."
            when = f"Verified for {code.checked_on}." if code.checked_on else "No day is noted."
            yield Part("", words, notes=(where, when))


def _named(name: str, others: tuple[str, ...]) -> str:
    return f"{name} (also known as {', '.join(others)})" if others else name


def _source(document: Document, key: str) -> str:
    return next((passage.words for passage in document.passages if passage.key == key), "")
