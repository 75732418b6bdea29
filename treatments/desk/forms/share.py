"""For whom a draft is shared, and for how long."""

from django import forms

from treatments.desk.forms.screen import ShownForm
from treatments.visitors.plain import PlainTextField

DAYS = ((1, "1 day"), (7, "7 days"), (14, "14 days"))


class ShareForm(ShownForm):
    """Carries the digest of the text it was shown with: exactly that is shared."""

    label = PlainTextField(
        label="For whom is the link?",
        help_text="It stands above the text they read, for example “Patient panel, June”.",
        max_length=100,
        error_messages={
            "required": "Write for whom the link is: it stands above the text they read.",
            "max_length": "Keep it to 100 characters.",
        },
    )
    days = forms.TypedChoiceField(
        label="How long does it live?",
        choices=DAYS,
        coerce=int,
        initial=7,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Say how long the link lives.",
            "invalid_choice": "A link lives for one of the times listed here.",
        },
    )
