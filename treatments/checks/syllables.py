"""Syllables, counted by the look of a word: near enough for a sum over a page."""

import re

_VOWELS = re.compile(r"[aeiouyà-ÿ]+")
# Written and not spoken: the e of site, used, types, likely and movement.
_SILENT = re.compile(
    r"(?<=[^aeiouy])(?:e|(?<![td])ed|(?<![cgsxz])(?<!ch)(?<!sh)es)$"
    r"|(?<=[^aeiouyl])e(?=ly$|ment|ness|ful|ty$|times$)"
)
# Spoken as two: the vowels of dystonia, various, usual, fluid, idea, science and experience.
_APART = re.compile(r"(?<!c)i[ao](?!n|us)|[nrv]ious|(?<![gq])u[ai]|eo(?!p)|ea$|[crtu]ie[nt](?!t)")
_LE = re.compile(r"(?<=[^aeiouyl])le[ds]?$")


def syllables_in(word: str) -> int:
    """How many syllables a word has; a number or an abbreviation counts as one."""
    small = word.lower()
    spoken = len(_VOWELS.findall(small)) - len(_SILENT.findall(small))
    return max(1, spoken + len(_APART.findall(small)) + len(_LE.findall(small)))
