"""What every form has that is open to all: a token, and a trap for programs. No CAPTCHA."""

from datetime import datetime
from typing import Any, ClassVar

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from treatments.visitors.plain import PlainTextField, plain
from treatments.visitors.tokens import FormToken


class OpenForm(forms.Form):
    """A token, and a trap for programs that fill in every field they find.

    A form that comes back carries a new token, and what was typed.
    """

    use_required_attribute = False  # errors are said in our words, all at once
    order: ClassVar[tuple[str, ...]] = ()

    token = forms.CharField(widget=forms.HiddenInput, required=False)
    link = forms.CharField(
        label=gettext_lazy("Leave this field empty: it is here for programs, not for people"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, data: Any = None, *, fresh: str, at: datetime) -> None:
        super().__init__(data)
        self.at = at
        self.initial["token"] = fresh
        self.sent = self._sent(data.get("token", "")) if data is not None else None
        self.trapped = bool(data and data.get("link"))
        if data is not None:
            again = data.copy()
            again["token"], again["link"] = fresh, ""
            for name, field in self.fields.items():
                if isinstance(field, PlainTextField):
                    again[name] = plain(data.get(name, ""))
            self.data = again
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(
            *self.order,
            Div("link", css_class="visually-hidden", aria_hidden="true"),
            "token",
        )

    def clean(self) -> dict[str, Any]:
        if self.trapped:
            self.add_error(
                None,
                _(
                    "A hidden field was filled in, perhaps by your browser. It is empty again: "
                    "send the form once more."
                ),
            )
        elif self.sent is None:
            self.add_error(
                None,
                _(
                    "This form was opened long ago, or in another place. Nothing has been sent "
                    "yet, and what you wrote is still here: send it once more."
                ),
            )
        return super().clean() or self.cleaned_data

    def _read(self, text: str) -> Any:
        """The token in a text, if it is one for such a form."""
        raise NotImplementedError

    def _sent(self, text: str) -> Any:
        """The token it came with, if it still holds."""
        token: FormToken | None = self._read(text)
        return token if token and not token.has_expired(at=self.at) else None
