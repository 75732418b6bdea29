"""What a publisher says about an urgent correction: to readers, and to the staff."""

from django import forms

from treatments.desk.forms.screen import ShownForm


class UrgentForm(ShownForm):
    """Nothing to choose: it is a correction, and it is now."""

    note = forms.CharField(
        label="What was wrong, and what does it say now?",
        help_text="Readers and partner sites are shown this sentence.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write what changed: readers and partner sites are shown it."},
    )
    reason = forms.CharField(
        label="Why can it not wait for a second person?",
        help_text="All staff are shown this until somebody else has read the correction. Readers "
        "are not.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Write why it cannot wait for a second person: all staff are shown it."
        },
    )
