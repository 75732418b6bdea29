"""What somebody typed, as a question to an index: every part has to be found. Plain Python.

Anything may be typed: only words and quotation marks mean something, and whatever does not
fit into the limits below is left out.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from treatments.editions.search.words import PASSED_OVER, is_english, words_of

MOST_WORDS = 12
LONGEST_WORD = 40
# The beginning of a word is looked for from so many letters on: "d" begins half a dictionary.
LEAST_BEGINNING = 3

_QUOTED = re.compile(r'"([^"]*)(?:"|$)')


@dataclass(frozen=True, slots=True)
class Words:
    """Words that have to be found; `phrase`: next to each other; `begun`: the last may go on."""

    words: tuple[str, ...]
    phrase: bool = False
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the query, and what says the same: one of them has to be found."""

    typed: Words
    also: tuple[Words, ...] = ()

    @property
    def ways(self) -> tuple[Words, ...]:
        """Every way in which it can be found."""
        return (self.typed, *self.also)


@dataclass(frozen=True, slots=True)
class Query:
    """All parts have to be found. Falsy when nothing can be looked for."""

    parts: tuple[Part, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts)

    @property
    def ways(self) -> Iterator[Words]:
        """Everything that may have been found."""
        for part in self.parts:
            yield from part.ways


def read(text: str, *, language: str) -> tuple[Words, ...]:
    """What was typed, one word or phrase after another; the last word may be begun only."""
    found = list(_read(text.replace("“", '"').replace("”", '"')))
    counted = [words for words, _ in zip(found, range(MOST_WORDS), strict=False)]
    if is_english(language):
        counted = [one for one in counted if one.phrase or one.words[0] not in PASSED_OVER]
    if counted and not counted[-1].phrase:
        (word,) = counted[-1].words
        counted[-1] = Words((word,), begun=len(word) >= LEAST_BEGINNING)
    return tuple(counted)


def _read(text: str) -> Iterator[Words]:
    place = 0
    for quoted in _QUOTED.finditer(text):
        yield from _single(text[place : quoted.start()])
        phrase = _kept(quoted[1])[:MOST_WORDS]
        if len(phrase) > 1:
            yield Words(tuple(phrase), phrase=True)
        else:
            yield from _single(quoted[1])
        place = quoted.end()
    yield from _single(text[place:])


def _single(text: str) -> Iterator[Words]:
    for word in _kept(text):
        yield Words((word,))


def _kept(text: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in words_of(text)]


def joined(typed: Iterable[Words], says_the_same: dict[str, list[str]]) -> Query:
    """The query, in which each run of words that stands in `says_the_same` (words with single
    spaces) may also be found by any of the texts there. The longest run counts.
    """
    rest, parts = list(typed), []
    while rest:
        length = _longest_run(rest, says_the_same)
        run, rest = rest[: length or 1], rest[length or 1 :]
        if not length:
            parts.append(Part(run[0]))
            continue
        words = tuple(word for one in run for word in one.words)
        other = says_the_same[" ".join(words)]
        also = tuple(Words(tuple(words_of(text)), phrase=True) for text in other)
        parts.append(Part(Words(words, run[0].phrase, run[-1].begun), also))
    return Query(tuple(parts))


def runs(typed: Iterable[Words]) -> set[str]:
    """Every run of words in what was typed, with single spaces: what may have a synonym."""
    words = list(typed)
    return {
        " ".join(word for one in words[first:last] for word in one.words)
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
    }


def _longest_run(words: list[Words], says_the_same: dict[str, list[str]]) -> int:
    for length in range(len(words), 0, -1):
        if " ".join(word for one in words[:length] for word in one.words) in says_the_same:
            return length
    return 0


def typed_again(typed: Iterable[Words], instead: dict[str, str]) -> str:
    """What was typed, as a reader would type it, with some words put in place of others."""
    return " ".join(
        f'"{text}"' if one.phrase else text
        for one in typed
        for text in [" ".join(instead.get(word, word) for word in one.words)]
    )
