"""What a publisher says about an edition before it is pressed."""

from typing import Any

from django import forms

from treatments.desk.forms.screen import ShownForm
from treatments.desk.forms.when import WhenForm
from treatments.editions.models import ChangeKind

LATER_KINDS = (
    (ChangeKind.MAJOR, "Major change: a reader may decide differently"),
    (ChangeKind.MINOR, "Minor change: the meaning is the same"),
    (ChangeKind.CORRECTION, "Correction: what we said was wrong"),
)


class PublishForm(WhenForm, ShownForm):
    """A first edition has nothing to choose but when."""

    field_order = ("change_kind", "note")

    change_kind = forms.ChoiceField(
        label="What kind of change is it?",
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether the change is major, minor or a correction."},
    )
    note = forms.CharField(
        label="What changed, and why?",
        help_text="Readers and partner sites are shown this sentence.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write what changed: readers and partner sites are shown it."},
    )

    def __init__(self, *args: Any, first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind: Any = self.fields["change_kind"]
        kind.choices = [(ChangeKind.FIRST, "First edition")] if first else LATER_KINDS
        if first:
            kind.widget = forms.HiddenInput()
            self.initial["change_kind"] = ChangeKind.FIRST
