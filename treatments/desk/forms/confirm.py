"""What a reviewer says of a text that is still right: their name's weight, and every source."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.html import format_html

from treatments.catalogue.models import Source
from treatments.desk.forms.screen import ShownForm
from treatments.editions import document as doc


class ConfirmForm(ShownForm):
    """One box for each source that the live edition cites."""

    qualification = forms.CharField(
        label="Your qualification, as you want it recorded",
        required=False,
        max_length=200,
        error_messages={"max_length": "Keep your qualification to 200 characters."},
    )
    note = forms.CharField(
        label="What you looked at, and anything the next reviewer should know",
        help_text="For staff. Readers are told only that the text was read again.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self,
        *args: Any,
        sources: tuple[doc.Source, ...],
        known: Mapping[str, Source],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._sources, self._known = sources, known
        for source in sources:
            self.fields[_name(source)] = _looked_at(source)

    @property
    def sources(self) -> Iterator[tuple[doc.Source, Source | None, BoundField]]:
        """Each as the edition cites it, with what we know of it now, and its box."""
        for source in self._sources:
            yield source, self._known.get(source.slug), self[_name(source)]

    @property
    def checked(self) -> list[str]:
        """The slugs of those that were ticked; the form is valid."""
        return [source.slug for source in self._sources if self.cleaned_data[_name(source)]]


def _name(source: doc.Source) -> str:
    return f"source-{source.slug}"


def _looked_at(source: doc.Source) -> forms.BooleanField:
    label = (
        'I looked at it again<span class="visually-hidden"> (“{}”)</span>, and it still says what '
        "the text says"
    )
    return forms.BooleanField(
        label=format_html(label, source.title),
        error_messages={
            "required": f"Look at “{source.title}” again, then tick its box. If it no longer says "
            "what the text says, the text needs changes."
        },
    )
