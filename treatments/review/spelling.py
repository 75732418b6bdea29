"""Is this a word? As the spelling check decides it, with the house's words."""

from treatments.catalogue.house import house_words
from treatments.checks.spelling import unknown_words


def knows(word: str) -> bool:
    """Whether the dictionary or the house has it."""
    return not any(unknown_words(word, frozenset(house_words())))
