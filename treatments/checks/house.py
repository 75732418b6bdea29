"""The house: which words editors accept and which they prefer. Plain data, handed in."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Preferred:
    """Words we do not write, what we write instead, and why ("" where no reason was given)."""

    avoid: str
    prefer: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class House:
    """The rows editors own, as the checks read them. `words` are single, in small letters."""

    words: frozenset[str] = frozenset()
    preferred: tuple[Preferred, ...] = ()

    @classmethod
    def of(cls, words: Iterable[str], preferred: Iterable[tuple[str, str, str]]) -> Self:
        """From plain values: the accepted words, and rows of (avoid, prefer, reason)."""
        return cls(
            words=frozenset(word.lower() for word in words),
            preferred=tuple(Preferred(*row) for row in preferred),
        )
