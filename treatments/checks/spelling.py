"""Is every word in the dictionary, the glossary, or among the house words?"""

import re
from collections.abc import Iterable, Iterator

from treatments.checks import words as wording
from treatments.checks.dictionary import knows, suggestion
from treatments.checks.finding import Finding
from treatments.checks.reading import Reading

_ADDRESS = re.compile(r"\S{1,64}@\S+|https?://\S+|www\.\S+")
_WORD = re.compile(r"[\w’']+")
_MARKS = "’'_"


def misspelt(reading: Reading) -> Iterator[Finding]:
    """Every word of the text is known. The glossary's names are, by being there."""
    house = reading.house.words | single_words(row.prefer for row in reading.house.preferred)
    glossary = house | _names_in(reading, {"terms"})
    # A slip in the name of an effect is found there once, not wherever the effect is named.
    everywhere = glossary | _names_in(reading, {"effects", "dystonia_types"})
    for part in reading.parts:
        known = glossary if part.shared else everywhere
        texts = part.phrases if part.field == "terms" else part.texts
        for word in unknown_words("\n".join(texts), known):
            meant = suggestion(word.lower())
            hint = wording.DID_YOU_MEAN.format(word=meant) if meant else ""
            yield part.finding("misspelt", word=word, hint=hint)


def unknown_words(text: str, known: frozenset[str]) -> Iterator[str]:
    """The words of a text that no dictionary has, as they stand there; each once."""
    seen = set()
    for word in _WORD.findall(_ADDRESS.sub(" ", text)):
        bare = _bare(word)
        if bare not in seen and not _is_known(bare, known):
            yield word.strip(_MARKS)
        seen.add(bare)


def single_words(names: Iterable[str]) -> frozenset[str]:
    """The words that names are made of, as `known` needs them."""
    return frozenset(_bare(word) for name in names for word in _WORD.findall(name))


def _names_in(reading: Reading, fields: set[str]) -> frozenset[str]:
    parts = (part for part in reading.parts if part.field in fields)
    return single_words(name for part in parts for name in part.names)


def _bare(word: str) -> str:
    return word.strip(_MARKS).lower().replace("’", "'")


def _is_known(bare: str, known: frozenset[str]) -> bool:
    # A number, a dose or a reference is no word, and a letter alone is no misspelling.
    if len(bare) < 2 or not bare.replace("'", "").isalpha():
        return True
    owned = bare.removesuffix("'s")
    return knows(bare) or knows(owned) or not known.isdisjoint({owned, owned.removesuffix("s")})
