"""Words as search sees them: no accents, no capitals, no punctuation. Plain Python."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
_ACCENTED = re.compile("[^\x00-\x7f‘’“”–—…•]")
# What people type around what they look for. Left out of English queries, as PostgreSQL
# leaves most of them out of its index.
PASSED_OVER = frozenset(
    WORD.findall(
        "a about an and any are as at be by can could do does for from has have how i if in is it "
        "its me my of on or should that the their there these this to was we what when where which "
        "who why will with would you your"
    )
)


class _Folding(dict[int, str]):
    """One small letter without its accent for each character, so that places stay the same."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))[0].lower()[:1]
        self[code] = letter
        return letter


_FOLDING = _Folding()


def folded(text: str) -> str:
    """The text in small letters without accents, exactly as long as it was."""
    # Nearly every text is without accents, and its small letters are made ten times as fast.
    return text.translate(_FOLDING) if _ACCENTED.search(text) else text.lower()


def words_of(text: str) -> list[str]:
    """Every word of a text, in order, folded. Control characters only divide words."""
    return WORD.findall(folded(text))


def is_english(language: str) -> bool:
    """Whether a language tag, e.g. "en-GB", is of English: only its endings are understood."""
    return language.split("-")[0].lower() == "en"
