"""What a publisher says about an edition before it is pressed."""

from typing import Any

from django import forms

from treatments.desk.forms.screen import ScreenForm
from treatments.editions.models import ChangeKind

LATER_KINDS = (
    (ChangeKind.MAJOR, "Major change: a reader may decide differently"),
    (ChangeKind.MINOR, "Minor change: the meaning is the same"),
    (ChangeKind.CORRECTION, "Correction: what we said was wrong"),
)


class PublishForm(ScreenForm):
    """Carries the digest of the text it is shown with."""

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
    shown_digest = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, digest: str, first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound:
            # It was sent with the text shown then, and is rendered with the text shown now.
            data: Any = self.data.copy()  # type: ignore[attr-defined]
            self.sent_digest = data.get("shown_digest", "")
            data["shown_digest"] = digest
            self.data = data
        self.initial["shown_digest"] = digest
        kind: Any = self.fields["change_kind"]
        kind.choices = [(ChangeKind.FIRST, "First edition")] if first else LATER_KINDS
        if first:  # nothing to choose
            kind.widget = forms.HiddenInput()
            self.initial["change_kind"] = ChangeKind.FIRST
