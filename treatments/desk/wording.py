"""A comparison as an editor reads it: reworded texts word by word, each part under its label."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from treatments.editions.comparison import SHARED, Change

# A semicolon stands between the parts of a change (see comparison.py), so it is no word's end.
WORDS = re.compile(r"[^\s;]+\s*|;\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: `act` is kept, removed or added."""

    act: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A change with the pieces of its rewording, if it is one."""

    change: Change
    pieces: tuple[Piece, ...] = ()


def differences(changes: Iterable[Change]) -> tuple[list[Difference], list[Difference]]:
    """Those in the treatment's own text, and those in the words and sources it shares."""
    shared = set(SHARED.values())
    own: list[Difference] = []
    others: list[Difference] = []
    for change in changes:
        pieces = pieces_of(change.before, change.after) if change.act == "reworded" else ()
        (others if change.part in shared else own).append(Difference(change, tuple(pieces)))
    return own, others


def where_moved(changes: Iterable[Change]) -> str:
    """Where a text changed, in its own words, for a sentence."""
    words = (f"{change.part} {change.act}: {change.after or change.before}" for change in changes)
    # A passage or another shared word can move without a word the comparison shows.
    return "; ".join(word.rstrip(".") for word in words) or "only in the way it is kept"


def pieces_of(before: str, after: str) -> Iterator[Piece]:
    """The two texts as one, word by word, with the spaces of the later one."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    bare_old, bare_new = ([word.strip() for word in words] for words in (old, new))
    matcher = SequenceMatcher(None, bare_old, bare_new, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        removed, text = "".join(old[i:j]), "".join(new[k:m])
        if tag == "equal":
            yield Piece("kept", text)
            continue
        if removed:
            yield Piece("removed", removed.strip())
            yield Piece("kept", " ")
        if text:
            yield Piece("added", text.strip())
            yield Piece("kept", text[len(text.rstrip()) :])
