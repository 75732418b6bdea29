"""Is this a word? As the spelling check decides it, with the house's words."""

from collections.abc import Callable

from treatments.catalogue.house import house_words
from treatments.checks.spelling import unknown_words


def known_words() -> Callable[[str], bool]:
    """Tells words from misspellings; the house's words are read once, when this is called."""
    house = frozenset(word.lower() for word in house_words())
    return lambda word: not any(unknown_words(word, house))
