"""Text cut into sentences and words, for those checks that count them."""

import itertools
import re

# A sentence ends at its mark, with what closes after it, before a space and a new beginning.
_END = re.compile(r"(?<=[.!?…])([”’\"')\]]*)\s+(?=[“‘\"'(\[]?[A-Z0-9])|\n")
_WORD = re.compile(r"[^\W_]+(?:[-\u2011’'./][^\W_]+)*")


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, each line for itself; a fragment counts as a sentence."""
    cuts = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    parts = (text[start:end].strip() for start, end in itertools.pairwise(cuts))
    return [part for part in parts if _WORD.search(part)]


def words_of(text: str) -> list[str]:
    """The words of a text; one with a hyphen or an apostrophe inside is one word."""
    return _WORD.findall(text)


def shortened(text: str, *, limit: int = 60) -> str:
    """The beginning of a text, cut between words, for naming it."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[:limit].rsplit(" ", 1)[0] + " …"
