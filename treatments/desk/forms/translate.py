"""Which language a text is to be written in next, and at which address."""

from collections.abc import Sequence
from typing import Any

from django import forms


class TranslateForm(forms.Form):
    """`languages` are those without a working copy of the text, by tag and name."""

    language = forms.ChoiceField(
        label="Into which language?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the language that the text is to be written in."},
    )
    slug = forms.SlugField(
        label="At which address?",
        max_length=80,
        help_text="The last part of the page's address, in small letters and hyphens.",
        error_messages={
            "required": "Write the last part of the address.",
            "invalid": "Write the address in letters, figures and hyphens, without blanks.",
        },
    )

    def __init__(self, *args: Any, languages: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["language"]
        field.choices = languages
