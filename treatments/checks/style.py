"""House style: British spelling, preferred terms, marks. It advises and never rewords a source."""

import re
from collections.abc import Iterator

from treatments.checks import words as wording
from treatments.checks.british import british_for
from treatments.checks.finding import Finding
from treatments.checks.reading import Reading
from treatments.checks.sentences import shortened, words_of

_STRAIGHT = frozenset("'\"")
_SPACE_BEFORE = re.compile(r"(?<!\S)\S{1,40} [,.;:!?](?!\w)")
_FINISHED = re.compile(r"[.!?:…][”’)\]]*$")
# What is written in whole sentences; lead-ins and points are fragments by nature.
_PROSE = ("what_it_is", "how_it_works", "benefits", "drawbacks")


def american_spelling(reading: Reading) -> Iterator[Finding]:
    """Words are spelt the British way."""
    for part in reading.parts:
        for word in dict.fromkeys(word.lower() for word in words_of(part.words)):
            if british := british_for(word):
                yield part.finding("american-spelling", word=word, british=british)


def preferred_terms(reading: Reading) -> Iterator[Finding]:
    """What the house prefers is used."""
    for row in reading.house.preferred:
        avoided = re.compile(rf"(?<!\w){re.escape(row.avoid)}(?!\w)", re.IGNORECASE)
        reason = wording.BECAUSE.format(reason=row.reason) if row.reason else ""
        for part in reading.parts:
            if match := avoided.search(part.words):
                yield part.finding(
                    "preferred-term", words=match[0], prefer=row.prefer, reason=reason
                )


def marks(reading: Reading) -> Iterator[Finding]:
    """Quotation marks are curly, and no space stands before a mark."""
    for part in reading.parts:
        if straight := [word for word in part.words.split() if _STRAIGHT & set(word)]:
            yield part.finding("straight-quote", words=", ".join(straight))
        if match := _SPACE_BEFORE.search(part.words):
            yield part.finding("space-before-punctuation", words=match[0])


def full_stops(reading: Reading) -> Iterator[Finding]:
    """A statement ends like a sentence."""
    for part in reading.own_parts:
        if part.field in _PROSE and not _FINISHED.search(part.sentences[0]):
            yield part.finding("full-stop-missing", words=shortened(part.sentences[0]))
