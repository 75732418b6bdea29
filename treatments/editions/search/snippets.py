"""Lines of a text with what was found in them marked. Plain Python.

The database knows which texts are found, and would have to read each of them again to say
where: looking for the beginnings of the words here costs a tenth of that.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from treatments.editions.search.query import Query
from treatments.editions.search.words import folded, is_english

LINES = 2
# Characters of a line that are shown; what is left out at either end is shown as left out.
LONGEST = 200
BEFORE = 60
LEFT_OUT = "…"

_english = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line."""

    text: str
    marked: bool = False


Line = tuple[Piece, ...]
# From, to, and which word of the query it is.
Span = tuple[int, int, str]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """An English word without its ending, as the databases compare it; folded."""
    return str(_english.stemWord(word))


class Marker:
    """Finds the words of one query in texts of one language."""

    def __init__(self, query: Query, *, language: str) -> None:
        self._stem: Callable[[str], str] = stem if is_english(language) else str
        self._stems: set[str] = set()
        self._begun: set[str] = set()
        for way in query.ways:
            self._stems |= {self._stem(word) for word in way.words}
            if way.begun:
                self._begun.add(way.words[-1])
        # "therapi" and "therapy", "hope" and "hoping": an ending may replace the last letter.
        roots = {re.sub("(?<=..)[eiy]$", "", one) for one in self._stems} | self._begun
        # One after another: an expression that begins with letters is looked for ten times as
        # fast as one that begins with a choice.
        self._likely = [re.compile(rf"{re.escape(root)}[^\W_]*") for root in sorted(roots)]

    def best(self, text: str) -> tuple[Line, ...]:
        """The lines of a text in which most of the query stands, at most LINES, in the order of
        the text and each as it stands there; none if nothing stands in it.
        """
        ends = [match.start() for match in re.finditer("\n", text)]
        lines: dict[int, list[Span]] = defaultdict(list)
        for span in self._spans(folded(text)):
            lines[bisect_left(ends, span[0])].append(span)
        most = sorted(lines, key=lambda place: (-len({span[2] for span in lines[place]}), place))
        shown = []
        for place in sorted(most[:LINES]):
            start = ends[place - 1] + 1 if place else 0
            end = ends[place] if place < len(ends) else len(text)
            spans = [(first - start, last - start, word) for first, last, word in lines[place]]
            shown.append(_line(text[start:end], spans))
        return tuple(shown)

    def mark(self, text: str) -> Line:
        """All of a short text."""
        return tuple(_pieces(text, self._spans(folded(text)), 0, len(text)))

    def _spans(self, text: str) -> list[Span]:
        """Where words of the query stand in a folded text, and which, in order."""
        found = {}
        for likely in self._likely:
            for match in likely.finditer(text):
                first, word = match.start(), match[0]
                if first and text[first - 1].isalnum():
                    continue  # the middle of a word
                ours = self._stem(word)
                begun = next((one for one in self._begun if word.startswith(one)), None)
                if ours in self._stems or begun:
                    found[first] = (first, match.end(), begun or ours)
        return [found[first] for first in sorted(found)]


def _line(text: str, spans: list[Span]) -> Line:
    start, end = 0, len(text)
    if end > LONGEST:
        # Cut between words, never within one.
        start = text.find(" ", max(0, spans[0][0] - BEFORE)) + 1 if spans[0][0] > BEFORE else 0
        end = start + LONGEST
        end = len(text) if end >= len(text) else max(text.rfind(" ", start, end), spans[0][1])
    pieces = list(_pieces(text, spans, start, end))
    before = [Piece(f"{LEFT_OUT} ")] if start else []
    after = [Piece(f" {LEFT_OUT}")] if end < len(text) else []
    return (*before, *pieces, *after)


def _pieces(text: str, spans: list[Span], start: int, end: int) -> Iterator[Piece]:
    for first, last, _ in spans:
        if start <= first and last <= end:
            if start < first:
                yield Piece(text[start:first])
            yield Piece(text[first:last], marked=True)
            start = last
    if start < end:
        yield Piece(text[start:end])
