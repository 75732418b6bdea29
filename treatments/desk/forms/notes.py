"""Notes on a draft: a field for each part of the text, and how one is settled."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django import forms
from django.forms import BoundField
from django.utils.html import format_html
from django.utils.text import Truncator

from treatments.desk.forms.screen import ScreenForm
from treatments.desk.parts import Part, Section, sections_of
from treatments.editions.documents import AnyDocument
from treatments.review.notes import LONGEST
from treatments.review.refusals import NoSuchPart
from treatments.visitors.plain import PlainTextField

WHOLE = "whole"  # the field for the text as a whole; a part's is named by its key
WAITS = "-waits"
LABEL_LENGTH = 60
NOTHING = "Write a note on the text as a whole or on a statement, then press the button."


class NotesForm(ScreenForm):
    """Several notes can be left at once. What was written on words that are gone is kept."""

    def __init__(self, *args: Any, document: AnyDocument, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sections = sections_of(document)
        self.parts = [part for section in self.sections for part in section.parts if part.key]
        self._add(WHOLE, "the text as a whole")
        for part in self.parts:
            self._add(part.key, part.words)
        self.lost = [key for key in self.data if self._is_lost(key)]
        for key in self.lost:
            self._add(key, "words that were removed meanwhile")

    @property
    def written(self) -> Iterator[tuple[str, str, bool]]:
        """Part, text, and whether publishing waits; the form is valid."""
        for name in self._names:
            if text := self.cleaned_data[name]:
                part = "" if name == WHOLE else name
                yield part, text, self.cleaned_data[name + WAITS]

    @property
    def text(self) -> Iterator[tuple[Section, list[tuple[Part, list[BoundField]]]]]:
        """The document, section by section, each part with its fields."""
        for section in self.sections:
            yield section, [(part, self.fields_of(part.key)) for part in section.parts]

    @property
    def about_the_whole(self) -> list[BoundField]:
        return self.fields_of(WHOLE)

    @property
    def about_what_was_removed(self) -> list[list[BoundField]]:
        return [self.fields_of(key) for key in self.lost]

    def fields_of(self, key: str) -> list[BoundField]:
        """The text and the tick of one part; none where nothing can be hung on it."""
        return [self[key], self[key + WAITS]] if key else []

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for key in self.lost:
            self.add_error(key, str(NoSuchPart()))
        if not self.errors and not any(data.get(name) for name in self._names):
            self.add_error(None, NOTHING)
        return data

    @property
    def _names(self) -> list[str]:
        return [WHOLE, *(part.key for part in self.parts)]

    def _is_lost(self, key: str) -> bool:
        """Whether a note was written on a statement that this text no longer has."""
        try:
            return bool(str(UUID(key)) == key and key not in self.fields and self.data[key].strip())
        except ValueError:
            return False

    def _add(self, name: str, words: str) -> None:
        label = '{}<span class="visually-hidden"> “{}”</span>'
        short = Truncator(words).chars(LABEL_LENGTH)
        self.fields[name] = PlainTextField(
            label=format_html(label, "Your note", short),
            required=False,
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": 2, "maxlength": None}),
            error_messages={
                "max_length": "Your note has %(show_value)d characters, and %(limit_value)d are "
                "allowed: shorten it, or leave it in several notes."
            },
        )
        self.fields[name + WAITS] = forms.BooleanField(
            label=format_html(label, "Publishing waits until it is settled", short),
            required=False,
        )


class SettleForm(ScreenForm):
    """One sentence; what it says is kept with the note."""

    settlement = PlainTextField(
        label="How was it settled?",
        help_text="Other staff read this.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write how it was settled: others read it after you."},
    )
