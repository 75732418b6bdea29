"""Text as people type or paste it: what no eye can see is taken out."""

import unicodedata
from typing import Any

from django import forms

# Controls, and the marks that reorder text on screen; an end of line and a tab are typed.
INVISIBLE = {"Cc", "Cs"}
REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TYPED = frozenset("\n\r\t")


def plain(text: str) -> str:
    """The text without what cannot be seen. Browsers send two characters for an end of line;
    one comes out, so that what was typed is counted as it was typed.
    """
    seen = (c for c in text if c in TYPED or not _is_invisible(c))
    return "".join(seen).replace("\r\n", "\n")


class PlainTextField(forms.CharField):
    """Nobody could find and remove a control character, so the field does it for them."""

    def to_python(self, value: Any) -> str:
        text = str(value) if value not in self.empty_values else ""
        return super().to_python(plain(text)) or ""


def _is_invisible(character: str) -> bool:
    return character in REORDERING or unicodedata.category(character) in INVISIBLE
