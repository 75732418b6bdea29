"""The two forms: was this page useful, and report an error. No name, no e-mail, no CAPTCHA."""

from datetime import datetime
from typing import Any, ClassVar

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from treatments.feedback.kinds import Kind, Useful
from treatments.feedback.models import LONGEST
from treatments.feedback.plain import PlainTextField, plain
from treatments.feedback.tokens import Token, read

TOO_LONG = gettext_lazy(
    "You have written %(show_value)d characters, and %(limit_value)d are allowed: shorten it, or "
    "send it in two messages."
)


class FeedbackForm(forms.Form):
    """What both have: a token, and a trap for programs that fill in every field they find.

    A form that comes back carries a new token, and what was typed.
    """

    use_required_attribute = False  # errors are said in our words, all at once
    kind: ClassVar[Kind]
    order: ClassVar[tuple[str, ...]] = ("words",)

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
            again["words"] = plain(data.get("words", ""))
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

    def _sent(self, text: str) -> Token | None:
        """The token it came with, if it is one for such a form and still holds."""
        token = read(text)
        holds = token and token.kind == self.kind and not token.has_expired(at=self.at)
        return token if holds else None


class UsefulForm(FeedbackForm):
    """Yes, partly or no; and words, if wished."""

    kind = Kind.USEFUL
    order = ("useful", "words")

    useful = forms.ChoiceField(
        label=gettext_lazy("Was it useful?"),
        choices=Useful.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose yes, partly or no."),
            "invalid_choice": gettext_lazy("Choose yes, partly or no."),
        },
    )
    words = PlainTextField(
        label=gettext_lazy("What was missing, or hard to understand?"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": None}),
        error_messages={"max_length": TOO_LONG},
    )


class ErrorForm(FeedbackForm):
    """What is wrong with the words, or somewhere on the page."""

    kind = Kind.ERROR

    words = PlainTextField(
        label=gettext_lazy("What is wrong, and how do you know?"),
        help_text=gettext_lazy("If you have read it somewhere, say where."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6, "maxlength": None}),
        error_messages={
            "required": gettext_lazy("Write what is wrong before you send it."),
            "max_length": TOO_LONG,
        },
    )


FORMS: dict[Kind, type[FeedbackForm]] = {form.kind: form for form in (UsefulForm, ErrorForm)}
