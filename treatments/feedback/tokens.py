"""The token of a form for feedback, which says what was shown with it."""

from dataclasses import dataclass
from datetime import datetime

from treatments.feedback.kinds import Kind
from treatments.feedback.subject import Subject
from treatments.visitors.tokens import LIFE, FormToken, seal, unseal

__all__ = ["LIFE", "Token", "issue", "read"]

_SALT = "treatments.feedback.token"


@dataclass(frozen=True, slots=True)
class Token(FormToken):
    """`edition` is a primary key."""

    kind: Kind
    page: str
    edition: int | None
    part: str


def issue(subject: Subject, *, at: datetime) -> str:
    """The text of a new token for a form about `subject`."""
    edition = subject.edition.pk if subject.edition else None
    return seal(subject.kind.value, subject.page, edition, subject.part, salt=_SALT, at=at)


def read(text: str) -> Token | None:
    """The token in a text that we signed; None for any other."""
    found = unseal(text, salt=_SALT)
    if found is None or len(found[1]) != 4:
        return None
    form, (kind, page, edition, part) = found
    return Token(form.number, form.issued, Kind(kind), page, edition, part)
