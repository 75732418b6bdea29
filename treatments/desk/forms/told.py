"""How a message from a reader is settled: with one sentence."""

from django import forms

from treatments.desk.forms.screen import ScreenForm
from treatments.visitors.plain import PlainTextField


class ToldForm(ScreenForm):
    """What was done about it, for the colleagues; the reader left no address to answer to."""

    settlement = PlainTextField(
        label="What was done about it?",
        help_text="Other staff read this. It is deleted together with the message.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Write what was done about it: others read it after you.",
        },
    )
