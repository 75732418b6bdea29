"""Which source to rest on instead."""

from typing import Any

from django import forms

from treatments.catalogue.models import Source
from treatments.desk.forms.screen import ScreenForm


class SupersedeForm(ScreenForm):
    """Offers every other source by its title."""

    successor = forms.ModelChoiceField(
        label="Which source supersedes it?",
        queryset=Source.objects.none(),
        empty_label="Choose a source",
        help_text="If it is not listed, add it under Sources first.",
        error_messages={
            "required": "Choose the source that supersedes it.",
            "invalid_choice": "Choose one of the sources listed.",
        },
    )

    def __init__(self, data: Any = None, *, source: Source) -> None:
        super().__init__(data)
        offered: Any = self.fields["successor"]
        offered.queryset = Source.objects.exclude(pk=source.pk).defer("text")
