"""A form that carries, hidden, what each of its controls held when it was opened."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString


class RememberedInput(forms.HiddenInput):
    """A hidden input written without a template: a treatment's page has hundreds of them."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        held = self.format_value(value)
        return format_html(
            '<input type="hidden" name="{}" value="{}">', name, "" if held is None else held
        )


class RememberingForm(forms.ModelForm):
    """So that a later save can tell what was typed from what was merely shown."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.show_hidden_initial = not field.widget.is_hidden
            field.hidden_widget = RememberedInput
