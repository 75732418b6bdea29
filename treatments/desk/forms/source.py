"""Sources and passages: their words are verbatim, to the last no-break space."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from treatments.catalogue.models import Passage, Source


class VerbatimField(forms.CharField):
    """Keeps spaces as they are; only the browser's line ends become ours."""

    widget = forms.Textarea

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"strip": False, **kwargs})

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").replace("\r\n", "\n")


class SourceForm(forms.ModelForm):
    """A source's full text may only change where no passage quotes it."""

    accessed_on = forms.DateField(
        label="Last looked at",
        help_text="The day somebody last read it where it stands, for example 2027-01-31; empty "
        "if nobody wrote it down.",
        required=False,
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write the date as 31/01/2027, or choose it."},
    )
    text = VerbatimField(
        label="Full text",
        required=False,
        widget=forms.Textarea(attrs={"rows": 20, "class": "vLargeTextField"}),
        help_text="Word for word, where we hold the whole of it.",
    )

    class Meta:
        model = Source
        fields = ("accessed_on", "text")

    def clean_accessed_on(self) -> date | None:
        day = self.cleaned_data["accessed_on"]
        if day and day > localdate():
            raise ValidationError("That day is still to come. Write the day it was looked at.")
        return day

    def clean_text(self) -> str:
        text = self.cleaned_data["text"]
        if text and self.instance.pk:
            changed = Source(slug=self.instance.slug, text=text)
            lost = [p.locator for p in self.instance.passages.all() if not _stands(p, changed)]
            if lost:
                raise ValidationError(
                    f"These passages would no longer stand in it: {', '.join(lost)}. "
                    "Correct the text, or the passages first."
                )
        return text


def _stands(passage: Passage, source: Source) -> bool:
    try:
        return source.lines(passage.first_line, passage.last_line) == passage.words
    except ValueError:
        return False


class PassageForm(forms.ModelForm):
    """Takes the words from the source's text where it is held."""

    words = VerbatimField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="Exactly as printed; repairs are recorded beside it. Leave it empty to take "
        "the lines from the source's full text.",
    )

    class Meta:
        model = Passage
        fields = ("source", "first_line", "last_line", "words")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("words"):
            data["words"] = self._lines(data)
        return data

    def _lines(self, data: dict[str, Any]) -> str:
        source = data.get("source") or getattr(self.instance, "source", None)
        first, last = data.get("first_line"), data.get("last_line")
        if source is None or first is None or last is None:
            return ""  # other errors come first
        if not source.text:
            raise ValidationError({"words": "We do not hold this source's text: type the words."})
        try:
            return source.lines(first, last)
        except ValueError as error:
            raise ValidationError({"first_line": str(error)}) from error
