"""A finding: what one check found, where, and whether it stops publishing."""

from dataclasses import dataclass
from typing import Self

from treatments.checks.words import WORDS


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with one part of a document.

    `field` names the part as the Document does ("what_it_is", "benefits"), "" the whole;
    `uid` the row in it, or the slug of a shared word. `place` names it for a reader of a list.
    `context` holds the words found wrong: with code, field and uid it is what makes two
    findings the same. `standing`: readers see it already, so it stops nothing.
    """

    code: str
    field: str
    uid: str = ""
    blocking: bool = True
    context: tuple[tuple[str, str], ...] = ()
    place: str = ""
    standing: bool = False

    @classmethod
    def of(cls, code: str, field: str, *, uid: str = "", place: str = "", **context: str) -> Self:
        """A finding as words.py describes its code; the context fills in the sentence."""
        return cls(code, field, uid, WORDS[code].blocks, tuple(context.items()), place)

    @property
    def short(self) -> str:
        """What is wrong and what to do, for someone who has the place before their eyes."""
        return WORDS[self.code].sentence.format(**dict(self.context))

    @property
    def sentence(self) -> str:
        """The same, saying where, for a list."""
        return f"{self.place}: {self.short}" if self.place else self.short

    @property
    def identity(self) -> tuple[object, ...]:
        """Equal for the same fault in the same words at the same place."""
        return self.code, self.field, self.uid, self.context
