"""The two forms: was this page useful, and report an error. No name, no e-mail, no CAPTCHA."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy

from treatments.feedback.kinds import Kind, Useful
from treatments.feedback.models import LONGEST
from treatments.feedback.tokens import Token, read
from treatments.visitors.forms import OpenForm
from treatments.visitors.plain import PlainTextField

TOO_LONG = gettext_lazy(
    "You have written %(show_value)d characters, and %(limit_value)d are allowed: shorten it, or "
    "send it in two messages."
)


class FeedbackForm(OpenForm):
    """What both have: a kind, which the token has to name."""

    kind: ClassVar[Kind]
    order: ClassVar[tuple[str, ...]] = ("words",)

    def _read(self, text: str) -> Token | None:
        token = read(text)
        return token if token and token.kind == self.kind else None


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
