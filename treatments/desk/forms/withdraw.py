"""What a publisher says to readers when a treatment is taken away from them."""

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
)


class WithdrawForm(WhenForm):
    """What was withdrawn before may only be declared gone."""

    field_order = ("ending", "explanation")

    ending = forms.ChoiceField(
        label="What should readers find?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what readers should find at the address."},
    )
    explanation = forms.CharField(
        label="Why is it taken away?",
        help_text="Readers and partner sites are shown this sentence.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Write the sentence that says why: readers and partner sites are shown it."
        },
    )

    def __init__(self, *args: Any, withdrawn: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ending: Any = self.fields["ending"]
        ending.choices = (
            [choice for choice in ENDINGS if choice[0] != ReleaseKind.WITHDRAWN]
            if withdrawn
            else ENDINGS
        )
        if withdrawn:
            self.initial["ending"] = ReleaseKind.GONE
