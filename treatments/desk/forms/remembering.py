"""A form that carries, hidden, what each of its controls held when it was opened."""

from typing import Any

from django import forms


class RememberingForm(forms.ModelForm):
    """So that a later save can tell what was typed from what was merely shown."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.show_hidden_initial = not field.widget.is_hidden
