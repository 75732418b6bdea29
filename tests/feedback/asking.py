"""Addresses of the form, and messages as readers leave them."""

from datetime import datetime
from typing import Any

from tests.universe import NOW, uid
from treatments.feedback.actions import leave
from treatments.feedback.models import FeedbackMessage
from treatments.feedback.subject import subject_of
from treatments.feedback.tokens import issue, read

PAGE = "/feedback/?page=/treatments/baclofen/"
BENEFIT = uid("baclofen effective")
STATEMENT = f"/feedback/?s=baclofen&u={BENEFIT[:8]}"
GENERAL = "/feedback/"
WORDS = "Daily doses of baclofen have been shown to be effective"


def left(words: str = "", useful: str = "", at: datetime = NOW, **asked: str) -> FeedbackMessage:
    """A message left through the action; `asked` is what the address of the form said."""
    if not useful and not words:
        words = "The dose is wrong."
    asked = asked or {"s": "baclofen", "u": BENEFIT}
    if useful:
        asked = {"page": asked.get("page", "/treatments/baclofen/")}
    return leave(token=a_token(asked, at), useful=useful, words=words, at=at)


def a_token(asked: dict[str, str], at: datetime) -> Any:
    """A token as a form about `asked` carries it."""
    return read(issue(subject_of(asked, at=at), at=at))
