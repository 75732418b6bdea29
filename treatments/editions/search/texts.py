"""What of a document can be found, in three weights: names, shared words, and the rest.

Plain Python. The rest is kept line by line, each a text a reader meets, so that a line can be
shown as it stands.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from treatments.editions.document import Document, SideEffectGroup, Statement
from treatments.editions.documents import AnyDocument
from treatments.editions.page import PageDocument, Section
from treatments.editions.search.words import words_of

# What no reader misspells: shorter words, and numbers.
SHORTEST_SPELLING = 4
LONGEST_SPELLING = 40


@dataclass(frozen=True, slots=True)
class Text:
    """A name, the shared words that go with it, and the lines of the rest."""

    name: str
    words: str
    body: str


@dataclass(frozen=True, slots=True)
class SharedWord:
    """An effect, a type of dystonia or a term, as one document words it."""

    group: str
    slug: str
    text: Text

    @property
    def digest(self) -> str:
        """The same for the same words, 64 characters."""
        text = self.text
        parts = [self.group, self.slug, text.name, text.words, text.body]
        return sha256(json.dumps(parts).encode()).hexdigest()


def text_of(document: AnyDocument) -> Text:
    """What the page of a document is found by."""
    if isinstance(document, PageDocument):
        lines = [line for section in document.sections for line in _section(section)]
        return Text(document.name.text, "", "\n".join(lines))
    shared = [one.text for one in shared_words(document)]
    words = "\n".join(part for text in shared for part in (text.name, text.words) if part)
    names = (document.name.text, *document.also_known_as)
    return Text("\n".join(names), words, "\n".join(line for line in _lines(document) if line))


def shared_words(document: AnyDocument) -> Iterator[SharedWord]:
    """The effects, types and terms of a document, each with its other names and its meaning."""
    if isinstance(document, PageDocument):
        return
    for effect in document.effects:
        text = Text(effect.name, "\n".join(effect.also_known_as), "")
        yield SharedWord("effect", effect.slug, text)
    for one in document.dystonia_types:
        yield SharedWord("dystonia_type", one.slug, Text(one.name, "", ""))
    for term in document.terms:
        text = Text(term.name, "\n".join(term.also_known_as), term.definition)
        yield SharedWord("term", term.slug, text)


def spellings(text: Text) -> set[str]:
    """The distinct words of a text that a reader may misspell."""
    words = words_of(f"{text.name} {text.words} {text.body}")
    lengths = range(SHORTEST_SPELLING, LONGEST_SPELLING + 1)
    return {word for word in words if len(word) in lengths and word.isalpha()}


def _lines(document: Document) -> Iterator[str]:
    yield document.what_it_is.text
    yield document.how_it_works.text
    for statement in (*document.benefits, *document.drawbacks):
        yield from _statement(statement)
    for group in document.side_effect_groups:
        yield from _side_effects(group)
    for fit in document.fits:
        yield " ".join(part for part in (fit.strength, fit.condition) if part)
    for term in document.terms:
        yield f"{term.name}: {term.definition}" if term.definition else ""


def _statement(statement: Statement) -> Iterator[str]:
    if statement.points:  # "Helps to:" says nothing without what follows it
        yield from (f"{statement.text} … {point}" for point in statement.points)
    else:
        yield statement.text


def _side_effects(group: SideEffectGroup) -> Iterator[str]:
    """As its own page quotes one: its words, with those around the group."""
    for side_effect in group.side_effects:
        yield f"{group.lead_in} … {side_effect.text}" if group.lead_in else side_effect.text
        yield side_effect.condition
    yield group.closing


def _section(section: Section) -> Iterator[str]:
    yield from (line for line in (section.heading, *section.paragraphs) if line)
