"""The token a form carries: signed, for one use, expiring, and saying what was shown with it.

It does what a CSRF token does without a cookie, and it names the message: sent twice, by a
double tap or a reload, it is kept once. It says nothing about the reader.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.core import signing

from treatments.feedback.kinds import Kind
from treatments.feedback.subject import Subject

LIFE = timedelta(hours=24)  # a page may lie open while somebody rests
_SALT = "treatments.feedback.token"


@dataclass(frozen=True, slots=True)
class Token:
    """`edition` is a primary key; `number` is the token's own."""

    number: UUID
    issued: int  # seconds since 1970
    kind: Kind
    page: str
    edition: int | None
    part: str

    def has_expired(self, *, at: datetime) -> bool:
        """Whether the form lay open too long, or comes from the future."""
        return not 0 <= at.timestamp() + 1 - self.issued <= LIFE.total_seconds() + 1


def issue(subject: Subject, *, at: datetime) -> str:
    """The text of a new token for a form about `subject`."""
    edition = subject.edition.pk if subject.edition else None
    about = [subject.kind.value, subject.page, edition, subject.part]
    return signing.dumps([uuid4().hex, int(at.timestamp()), *about], salt=_SALT)


def read(text: str) -> Token | None:
    """The token in a text that we signed; None for any other."""
    try:
        number, issued, kind, page, edition, part = signing.loads(text, salt=_SALT)
    except (signing.BadSignature, ValueError):
        return None
    return Token(UUID(number), issued, Kind(kind), page, edition, part)
