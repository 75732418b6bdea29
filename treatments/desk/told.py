"""What readers told us, as the desk shows it: about which text, and where its words are edited."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.text import Truncator

from treatments.catalogue.models import WorkingCopy
from treatments.desk.london import LONDON
from treatments.desk.public import change_page_of
from treatments.feedback.kinds import Kind
from treatments.feedback.models import FeedbackMessage
from treatments.feedback.statements import FIELDS, FITS

BRIEF = 80


@dataclass(frozen=True, slots=True)
class Told:
    """A message; `place` is where the words are in the change page, "" where they are in none."""

    message: FeedbackMessage
    about: str
    place: str

    @property
    def received_on(self) -> str:
        """The day in London."""
        return date_format(self.message.received_at.astimezone(LONDON), "j F Y")

    @property
    def in_brief(self) -> str:
        """What it is and how it begins, in one line."""
        if self.message.kind == Kind.ERROR:
            said = "A reader reports an error"
        else:
            said = f"Useful: {self.message.get_useful_display().lower()}"
        return f"{said}: “{Truncator(self.message.words).chars(BRIEF)}”"


def told(messages: Iterable[FeedbackMessage]) -> list[Told]:
    """Each with its text. One query, however many there are."""
    messages = list(messages)
    keys = {message.content_id for message in messages if message.content_id}
    copies: dict[tuple[Any, str], WorkingCopy] = {}
    if keys:
        found = WorkingCopy.objects.filter(content_id__in=keys)
        copies = {(copy.content_id, copy.language): copy for copy in found}
    return [_told(one, copies.get((one.content_id, one.language))) for one in messages]


def told_about(copy: WorkingCopy, *, at: datetime) -> dict[str, list[FeedbackMessage]]:
    """The open messages about a text's statements, by the key of the statement. One query."""
    messages = FeedbackMessage.objects.kept(at=at).to_read()
    by_part: dict[str, list[FeedbackMessage]] = {}
    for one in messages.filter(content_id=copy.content_id, language=copy.language):
        by_part.setdefault(one.part, []).append(one)
    return by_part


def _told(message: FeedbackMessage, copy: WorkingCopy | None) -> Told:
    about = message.edition_name or message.page or "The site as a whole"
    place = f"{change_page_of(copy)}{_anchor(message.part)}" if copy else ""
    return Told(message, about, place)


def _anchor(part: str) -> str:
    """Where the words of a part stand in the change page; see templates/desk/rows.html."""
    if part in FIELDS:
        return f"#id_{part}"
    if part == FITS:
        return "#fits-group"
    return f"#row-{UUID(part)}" if part else ""
