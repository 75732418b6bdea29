"""The token an open form carries: signed, for one use, expiring.

It does what a CSRF token does without a cookie, and it names what is sent: sent twice, by a
double tap or a reload, it is kept once. It says nothing about the visitor.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core import signing

LIFE = timedelta(hours=24)  # a page may lie open while somebody rests


@dataclass(frozen=True, slots=True)
class FormToken:
    """`number` is the token's own."""

    number: UUID
    issued: int  # seconds since 1970

    def has_expired(self, *, at: datetime) -> bool:
        """Whether the form lay open too long, or comes from the future."""
        return not 0 <= at.timestamp() + 1 - self.issued <= LIFE.total_seconds() + 1


def seal(*about: Any, salt: str, at: datetime) -> str:
    """The text of a new token, with what the form is about; `salt` names the kind of form."""
    return signing.dumps([uuid4().hex, int(at.timestamp()), *about], salt=salt)


def unseal(text: str, *, salt: str) -> tuple[FormToken, list[Any]] | None:
    """The token and what its form was about, of a text that we sealed; None for any other."""
    try:
        number, issued, *about = signing.loads(text, salt=salt)
        return FormToken(UUID(number), issued), about
    except (signing.BadSignature, ValueError):
        return None
