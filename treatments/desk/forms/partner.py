"""How a partner is decided about: approved, refused with a reason, or ended with one."""

from typing import Any

from django import forms

from treatments.desk.forms.screen import ScreenForm
from treatments.partners.models import Partner
from treatments.partners.signing_up import BEFORE
from treatments.visitors.plain import PlainTextField

WORDS = {
    Partner.State.APPROVED: "Approve: they may make keys and receive webhooks",
    Partner.State.REFUSED: "Refuse",
    Partner.State.ENDED: "End the partnership: their keys open nothing more",
}


class PartnerForm(ScreenForm):
    """Carries the state that it was shown with."""

    shown = forms.CharField(widget=forms.HiddenInput, required=False)
    state = forms.ChoiceField(
        label="What is decided?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what is decided.",
            "invalid_choice": "Choose what is decided.",
        },
    )
    reason = PlainTextField(
        label="Why?",
        help_text="They are told it. Needed to refuse or to end.",
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
    )

    def __init__(self, *args: Any, partner: Partner, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        may_follow = [state for state in WORDS if partner.state in BEFORE[state]]
        state: Any = self.fields["state"]
        state.choices = [(one.value, WORDS[one]) for one in may_follow]
        self.initial["shown"] = partner.state
