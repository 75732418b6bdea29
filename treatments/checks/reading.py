"""A Reading: a document prepared for the checks, its parts walked once, with the house."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from treatments.checks.finding import Finding
from treatments.checks.house import House
from treatments.checks.sentences import shortened
from treatments.editions.document import Document, Sourced, Statement, Term
from treatments.editions.page import PageDocument

# What each field is called in front of an editor.
FIELDS = {
    "name": "Name",
    "also_known_as": "Also known as",
    "what_it_is": "What it is",
    "how_it_works": "How it works",
    "benefits": "Benefit",
    "drawbacks": "Drawback",
    "side_effect_groups": "Words around side effects",
    "side_effects": "Side effect",
    "fits": "Fit to a type of dystonia",
    "sections": "Section",
    "effects": "Side effect word",
    "dystonia_types": "Type of dystonia",
    "terms": "Glossary term",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One row or field of a document and its texts.

    `names` are a shared word's, `sentences` are read as such, `phrases` are the rest. `passage`
    is the key of the passage it rests on; None where a part needs none. `shared` parts belong
    to the vocabulary and stand in other documents too.
    """

    field: str
    uid: str = ""
    names: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    passage: str | None = None
    shared: bool = False

    @property
    def texts(self) -> Iterator[str]:
        """Everything it says."""
        yield from (text for text in (*self.names, *self.sentences, *self.phrases) if text)

    @property
    def words(self) -> str:
        """Everything it says, as one text."""
        return " · ".join(self.texts)

    @property
    def place(self) -> str:
        """Its name in a list of findings."""
        name = FIELDS[self.field]
        return f"{name} “{shortened(next(self.texts, ''))}”" if self.uid else name

    def finding(self, code: str, **context: str) -> Finding:
        """A finding about this part."""
        return Finding.of(code, self.field, uid=self.uid, place=self.place, **context)


@dataclass(frozen=True)
class Reading:
    """What every check is given."""

    document: Any  # Document or PageDocument: each check knows which it is for
    house: House

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Every part that says something, in the order of the page, shared words last."""
        if isinstance(self.document, PageDocument):
            parts = tuple(_page_parts(self.document))
        else:
            parts = (*_own_parts(self.document), *_shared_parts(self.document))
        return tuple(part for part in parts if any(part.texts))

    @property
    def terms(self) -> tuple[Term, ...]:
        """The glossary terms it uses; a page of the site carries none."""
        return getattr(self.document, "terms", ())

    @property
    def own_parts(self) -> Iterator[Part]:
        """Those that are this document's alone."""
        yield from (part for part in self.parts if not part.shared)


def _page_parts(page: PageDocument) -> Iterator[Part]:
    yield Part("name", phrases=(page.name.text,))
    for section in page.sections:
        yield Part(
            "sections", section.uid, phrases=(section.heading,), sentences=section.paragraphs
        )


def _own_parts(document: Document) -> Iterator[Part]:
    yield Part("name", phrases=(document.name.text,), passage=document.name.passage)
    yield Part("also_known_as", phrases=document.also_known_as)
    yield _prose("what_it_is", document.what_it_is)
    yield _prose("how_it_works", document.how_it_works)
    yield from (_statement("benefits", statement) for statement in document.benefits)
    yield from (_statement("drawbacks", statement) for statement in document.drawbacks)
    for group in document.side_effect_groups:
        around = (group.lead_in, group.closing)
        yield Part("side_effect_groups", group.uid, sentences=around, passage=group.passage)
        for effect in group.side_effects:
            qualifiers = (effect.frequency, effect.duration, effect.amount, effect.condition)
            phrases = (effect.text, *qualifiers)
            yield Part("side_effects", effect.uid, phrases=phrases, passage=effect.passage)
    for fit in document.fits:
        words = (fit.strength, fit.condition)
        yield Part("fits", fit.uid, phrases=words, passage=fit.passage)


def _shared_parts(document: Document) -> Iterator[Part]:
    for effect in document.effects:
        names = (effect.name, *effect.also_known_as)
        yield Part("effects", effect.slug, names=names, shared=True)
    for kind in document.dystonia_types:
        yield Part("dystonia_types", kind.slug, names=(kind.name,), shared=True)
    for term in document.terms:
        # A term's name may be said without support; what it means may not.
        passage = term.passage if term.definition else None
        names = (term.name, *term.also_known_as)
        meaning = (term.definition,)
        yield Part("terms", term.slug, names, phrases=meaning, passage=passage, shared=True)


def _prose(field: str, sourced: Sourced) -> Part:
    return Part(field, sentences=(sourced.text,), passage=sourced.passage)


def _statement(field: str, statement: Statement) -> Part:
    sentences = (statement.text, *statement.points)
    return Part(field, statement.uid, sentences=sentences, passage=statement.passage)
