"""The dictionary: is this a word, and which was meant? Loaded when first asked, then kept."""

from functools import cache, lru_cache

from spellchecker import SpellChecker

from treatments.checks.british import american_twins

# Longer ones have too many neighbours to try, and none that is a word.
LONGEST_TO_SUGGEST = 30


@cache
def _dictionary() -> SpellChecker:
    """160,000 English words. One edit away is enough: most slips are one letter."""
    return SpellChecker(language="en", distance=1)


def knows(word: str) -> bool:
    """Is it an English word, spelt the British way or the American? In small letters."""
    dictionary = _dictionary().word_frequency.dictionary
    return word in dictionary or any(twin in dictionary for twin in american_twins(word))


@lru_cache(maxsize=4096)
def suggestion(word: str) -> str:
    """The most frequent word one slip away; "" if there is none."""
    if len(word) > LONGEST_TO_SUGGEST:
        return ""
    return _dictionary().correction(word) or ""
