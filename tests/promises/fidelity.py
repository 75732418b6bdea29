"""Holds what an edition tells readers against the passages it rests on, word for word."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from treatments.editions import document as doc

# Words of the document with others left out between them. All else stands there unbroken.
WITH_GAPS = {
    "balance problems",  # balance and co-ordination problems
    "focal dystonia",  # focal and segmental dystonia
    "segmental dystonia",  # segmental, generalised and oromandibular dystonia
    "generalised dystonia",
    "a chemical which can be responsible for muscle spasms",  # a chemical called …, which
    "a neurotransmitter which helps to relax affected muscles",  # a neurotransmitter called …
}
# The one name of ours: it says that the document names none.
OUR_WORDS = {"dystonia, no type named"}
# Fields that name or order things and are no words for readers.
IDENTITIES = {"uid", "content_id", "language", "slug", "document"}
# Codes are other vocabularies' words, each with a source of its own.
LABELS = IDENTITIES | {"kind", "topic", "passage", "effect", "dystonia_type", "codes"}
# In place of a passage: words that have to stand in one of them, whichever.
ANYWHERE = ("*",)


@dataclass(frozen=True)
class Claim:
    """Words we publish, and the passages they have to stand in, one of them at least."""

    text: str
    passages: tuple[str, ...]
    in_plural: bool = False  # a glossary names "neurotransmitter" where L7 has several

    def stands_in(self, said: str) -> bool:
        return stands_in(self.text, said) or (self.in_plural and stands_in(f"{self.text}s", said))


def flat(text: str) -> str:
    return " ".join(text.split())


def mended(passage: doc.Passage) -> str:
    """What a passage prints, with the recorded repairs and nothing else."""
    text = flat(passage.words)
    for repair in passage.repairs:
        if repair.printed:
            text = text.replace(flat(repair.printed), flat(repair.repaired))
    return text


def repaired(passage: doc.Passage) -> str:
    """The same, under the heading that was restored above it, if any."""
    headings = [repair.repaired for repair in passage.repairs if not repair.printed]
    return " ".join((*headings, mended(passage)))


def words(text: str) -> list[str]:
    return re.findall(r"\w+(?:[’'-]\w+)*", text.casefold())


def stands_in(text: str, said: str) -> bool:
    """Whether `said` has these words in one run; a sentence may begin or end with them."""
    spellings = (text, text[0].swapcase() + text[1:])
    if any(re.search(rf"(?<!\w){re.escape(spelling)}(?!\w)", said) for spelling in spellings):
        return True
    remaining = iter(words(said))
    return text in WITH_GAPS and all(word in remaining for word in words(text))


def claims(document: doc.Document) -> Iterator[Claim]:
    """Everything a document tells readers, each with what it rests on."""
    for part in (document.name, document.what_it_is, document.how_it_works):
        yield Claim(part.text, (part.passage,))
    for statement in (*document.benefits, *document.drawbacks):
        for text in (statement.text, *statement.points):
            yield Claim(text, (statement.passage,))
    causes, named = defaultdict(list), defaultdict(list)
    for group in document.side_effect_groups:
        yield Claim(group.lead_in, (group.passage,))
        yield Claim(group.closing, (group.passage,))
    for row in document.side_effects:
        causes[row.effect].append(row.passage)
        for text in (row.text, row.frequency, row.duration, row.amount, row.condition):
            yield from (Claim(piece, (row.passage,)) for piece in text.split("; "))
    for fit in document.fits:
        named[fit.dystonia_type].append(fit.passage)
        yield Claim(fit.strength, (fit.passage,))
        yield Claim(fit.condition, (fit.passage,))
    for effect in document.effects:
        for text in (effect.name, *effect.also_known_as):
            yield Claim(text, tuple(causes[effect.slug]))
    for dystonia_type in document.dystonia_types:
        yield Claim(dystonia_type.name, tuple(named[dystonia_type.slug]))
    for term in document.terms:
        yield Claim(term.definition, (term.passage,))
        for text in (term.name, *term.also_known_as):
            yield Claim(text, ANYWHERE, in_plural=True)


def invented(document: doc.Document) -> list[str]:
    """Whatever it says that stands in none of its passages."""
    said = {passage.key: repaired(passage) for passage in document.passages}
    said["*"] = "\n".join(said.values())
    return [
        claim.text
        for claim in claims(document)
        if claim.text
        and claim.text not in OUR_WORDS
        and not any(claim.stands_in(said.get(key, "")) for key in claim.passages)
    ]


def texts(value: Any) -> Iterator[str]:
    """Every text in a value that is not a label, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in LABELS:
                yield from texts(getattr(value, field.name))


def unheld(document: doc.Document) -> list[str]:
    """Whatever it says that is no claim, so that nobody asked for its passage."""
    held = {claim.text for claim in claims(document)}
    said = texts(replace(document, passages=(), sources=()))
    return [text for text in said if text not in held and not held.issuperset(text.split("; "))]
