"""What a publisher says to readers when a treatment is taken away from them."""

from collections.abc import Sequence
from typing import Any

from django import forms

from treatments.desk.forms.when import WhenForm
from treatments.editions.models import ReleaseKind

ENDINGS = (
    (
        ReleaseKind.WITHDRAWN,
        "Withdrawn: the page stays and shows this sentence instead of the text",
    ),
    (ReleaseKind.GONE, "Gone: the address answers “410 Gone” with this sentence"),
    (ReleaseKind.REDIRECT, "Redirected: the address leads to another treatment"),
)

SHOWN_TO_READERS = "Readers and partner sites are shown this sentence."
SHOWN_IF_REDIRECTED = (
    "Where the address leads to another treatment, only the list of what changed shows it, and it "
    "may stay empty."
)
NOWHERE = ("", "No other treatment")
UNSAID = "Choose the treatment that the address should lead to."
NOT_REDIRECTED = (
    "You chose a treatment to lead to, and not “Redirected”. Choose “Redirected” above, or “No "
    "other treatment” here."
)


class WithdrawForm(WhenForm):
    """`targets` are the treatments that may be led to, by key and name; none for a page.

    What was withdrawn before may still be declared gone, or lead elsewhere.
    """

    field_order = ("ending", "to", "explanation")

    ending = forms.ChoiceField(
        label="What should readers find?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what readers should find at the address."},
    )
    to = forms.ChoiceField(
        label="If redirected, to which treatment?",
        help_text="Those that readers see now. Their addresses may not lead on.",
        required=False,
        error_messages={
            "invalid_choice": "An address cannot lead there: readers do not see that treatment "
            "now, or it is this one. Choose one of those listed."
        },
    )
    explanation = forms.CharField(
        label="Why is it taken away?",
        help_text=SHOWN_TO_READERS,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Write the sentence that says why: readers and partner sites are shown it."
        },
    )

    def __init__(
        self,
        *args: Any,
        withdrawn: bool = False,
        targets: Sequence[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        ending: Any = self.fields["ending"]
        excluded = {ReleaseKind.WITHDRAWN} if withdrawn else set()
        if targets:
            to: Any = self.fields["to"]
            to.choices = [NOWHERE, *targets]
            self.fields["explanation"].help_text = f"{SHOWN_TO_READERS} {SHOWN_IF_REDIRECTED}"
        else:
            del self.fields["to"]
            excluded.add(ReleaseKind.REDIRECT)
        ending.choices = [choice for choice in ENDINGS if choice[0] not in excluded]
        if len(ending.choices) == 1:
            self.initial["ending"] = ending.choices[0][0]

    def clean(self) -> dict[str, Any]:
        typed = super().clean()
        to = typed.get("to")
        if typed.get("ending") == ReleaseKind.REDIRECT:
            if "explanation" not in typed:  # it was empty, which it may be here
                self.errors.pop("explanation", None)
                typed["explanation"] = ""
            if not to and "to" not in self.errors:
                self.add_error("to", UNSAID)
        elif typed.get("ending") and to:
            self.add_error("to", NOT_REDIRECTED)
        return typed
