"""What an outside reader writes about a shared draft: their name, the words, the note."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core import signing
from django.utils.text import Truncator

from treatments.desk.forms.screen import ScreenForm
from treatments.desk.parts import sections_of
from treatments.editions.documents import AnyDocument
from treatments.review.models import ShareLink
from treatments.review.sharing import LONGEST_NAME, LONGEST_NOTE
from treatments.visitors.plain import PlainTextField

WHOLE = ("", "The text as a whole")
OPENED_LONG_AGO = (
    "This page was opened long ago, or the note came from another page. Nothing was kept yet: "
    "read it once more and send it again."
)
_SALT = "treatments.desk.outside"
_LIFE = 24 * 60 * 60  # seconds that a page may lie open


class OutsideForm(ScreenForm):
    """Signed, and named by a number of its own: sent twice, it is kept once."""

    left_by = PlainTextField(
        label="Your name",
        help_text="The authors see it with your note.",
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={
            "required": "Write your name, so that the authors know whose note it is.",
            "max_length": f"Shorten your name to {LONGEST_NAME} characters.",
        },
    )
    part = forms.ChoiceField(
        label="Which words is it about?",
        required=False,
        error_messages={"invalid_choice": "Choose one of the statements listed here."},
    )
    text = PlainTextField(
        label="Your note",
        help_text=f"Up to {LONGEST_NOTE:,} characters.",
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": None}),
        error_messages={
            "required": "Write the note before you send it.",
            "max_length": "Your note has %(show_value)d characters, and %(limit_value)d are "
            "allowed: shorten it, or leave it in several notes.",
        },
    )
    sent = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: Any = None, *, link: ShareLink, document: AnyDocument, about: str = ""
    ) -> None:
        super().__init__(data)
        self.link = link
        part: Any = self.fields["part"]
        part.choices = [WHOLE, *_choices(document)]
        self.initial["part"] = about
        self.initial["sent"] = fresh = signing.dumps([link.pk, str(uuid4())], salt=_SALT)
        self.number = self._number_of(data)
        if self.is_bound and self.number is None:
            # Refused now; what is sent next carries a signature that holds.
            again = data.copy()
            again["sent"] = fresh
            self.data = again

    def clean(self) -> dict[str, Any]:
        if self.number is None:
            self.add_error(None, OPENED_LONG_AGO)
        return super().clean() or self.cleaned_data

    def _number_of(self, data: Any) -> UUID | None:
        """What the form was named when it was opened, if it was opened here."""
        if data is None:
            return None
        try:
            link, number = signing.loads(data.get("sent", ""), salt=_SALT, max_age=_LIFE)
        except signing.BadSignature:
            return None
        return UUID(number) if link == self.link.pk else None


def _choices(document: AnyDocument) -> list[tuple[str, list[tuple[str, str]]]]:
    groups = (
        (
            section.heading,
            [(part.key, Truncator(part.words).chars(80)) for part in section.parts if part.key],
        )
        for section in sections_of(document)
    )
    return [(heading, parts) for heading, parts in groups if parts]
