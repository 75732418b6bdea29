"""Whose eyes a change needs: the difference to what readers see decides, not its author."""

from collections.abc import Callable
from difflib import SequenceMatcher

from treatments.editions.comparison import PARTS, Change, compare
from treatments.editions.document import PAGE
from treatments.editions.documents import AnyDocument
from treatments.review.models import Eyes

Known = Callable[[str], bool]  # is this a word of the dictionary or the house?

# Every word of these is medical, so any change is.
CLINICAL_PARTS = {*PARTS.values(), "Side effect word", "Type of dystonia"}
# Of 1: "scelrosis" and "sclerosis" are 0.89 alike. Likeness alone proves nothing, though:
# "common" and "uncommon" are 0.86.
ALIKE = 0.75
PUNCTUATION = ".,;:!?()“”‘’'\"-–"


def needed(live: AnyDocument | None, draft: AnyDocument, *, known: Known) -> Eyes:
    """A first edition, a statement, a fit or new wording is clinical; spelling is editorial.

    A page of the site says nothing medical: an editor reads it.
    """
    if draft.document == PAGE:
        return Eyes.EDITORIAL
    if live is None:
        return Eyes.CLINICAL
    changes = compare(live, draft)
    clinical = any(_is_clinical(change, known) for change in changes)
    return Eyes.CLINICAL if clinical else Eyes.EDITORIAL


def _is_clinical(change: Change, known: Known) -> bool:
    return change.part in CLINICAL_PARTS or not is_spelling(
        change.before, change.after, known=known
    )


def is_spelling(before: str, after: str, *, known: Known) -> bool:
    """Whether only case, punctuation, or words that were no words differ.

    A word that was a word is another word now, however alike the two are.
    """
    old, new = _words(before), _words(after)
    return len(old) == len(new) and all(
        a == b or (not known(a) and known(b) and _alike(a, b))
        for a, b in zip(old, new, strict=True)
    )


def _words(text: str) -> list[str]:
    stripped = (word.strip(PUNCTUATION) for word in text.casefold().split())
    return [word for word in stripped if word]


def _alike(a: str, b: str) -> bool:
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE
