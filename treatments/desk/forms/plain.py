"""Text as people type or paste it: what no eye can see is taken out."""

import unicodedata
from typing import Any

from django import forms

# Controls, and the marks that reorder text on screen; an end of line and a tab are typed.
INVISIBLE = {"Cc", "Cs"}
REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TYPED = frozenset("\n\r\t")


class PlainTextField(forms.CharField):
    """Nobody could find and remove a control character, so the field does it for them."""

    def to_python(self, value: Any) -> str:
        text = str(value) if value not in self.empty_values else ""
        seen = (c for c in text if c in TYPED or not _is_invisible(c))
        return super().to_python("".join(seen)) or ""


def _is_invisible(character: str) -> bool:
    return character in REORDERING or unicodedata.category(character) in INVISIBLE
