"""What a reviewer says: what is wrong with each statement, or that nothing is."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.html import format_html
from django.utils.text import Truncator

from treatments.desk.forms.screen import ShownForm
from treatments.desk.parts import Part, Section, sections_of
from treatments.editions.documents import AnyDocument

# Enough for a screen reader's user to know which statement a field is about.
LABEL_LENGTH = 60


class ReviewForm(ShownForm):
    """One field for each part of the text, named by its uid or its field's name."""

    note = forms.CharField(
        label="About the text as a whole",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    qualification = forms.CharField(
        label="Your qualification, as you want it recorded",
        help_text="Only if you approve. It is kept with the edition.",
        required=False,
        max_length=200,
        error_messages={"max_length": "Keep your qualification to 200 characters."},
    )
    whole_page = forms.BooleanField(
        label="I read the whole page, not only what changed", required=False
    )

    def __init__(self, *args: Any, document: AnyDocument, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sections = sections_of(document)
        self.parts = [part for section in self.sections for part in section.parts if part.key]
        for part in self.parts:
            self.fields[part.key] = _reason_about(part)

    @property
    def reasons(self) -> dict[str, str]:
        """What was typed, by uid or field name; the form is valid."""
        return {part.key: self.cleaned_data[part.key] for part in self.parts}

    @property
    def text(self) -> Iterator[tuple[Section, list[tuple[Part, BoundField | None]]]]:
        """The document, section by section, each part with its field."""
        for section in self.sections:
            yield (
                section,
                [(part, self[part.key] if part.key else None) for part in section.parts],
            )


def _reason_about(part: Part) -> forms.CharField:
    words = Truncator(part.words).chars(LABEL_LENGTH)
    label = 'What is wrong with this?<span class="visually-hidden"> “{}”</span>'
    return forms.CharField(
        label=format_html(label, words),
        required=False,
        widget=forms.Textarea(attrs={"rows": 1}),
    )
