"""One spelling for one text: the same sentence always has the same bytes. Plain Python."""

import re
import unicodedata

_SPACES = re.compile(r"[^\S\n]+")
_LINE_BREAKS = re.compile(r"\r\n?|\u2028|\u2029")


def normalise(text: str) -> str:
    """Return `text` in NFC with LF line ends, single spaces, and no blank lines or edges.

    No-break spaces become spaces. Idempotent. Raises ValueError for a NUL or a lone
    surrogate, which neither PostgreSQL nor UTF-8 can hold.
    """
    if "\x00" in text:
        raise ValueError("The text contains a NUL character; remove it.")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError("The text contains half a character (a lone surrogate); type it again.")
    composed = unicodedata.normalize("NFC", _LINE_BREAKS.sub("\n", text))
    lines = (_SPACES.sub(" ", line).strip() for line in composed.split("\n"))
    return "\n".join(line for line in lines if line)
