"""What is asked of a treatment's history: two editions to compare, or a day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from treatments.desk.forms.screen import ScreenForm
from treatments.editions.models import Edition


class CompareForm(ScreenForm):
    """Sent as ?from=1&to=2. Without a choice: the latest edition and the one before."""

    def __init__(self, data: Any, *, editions: Sequence[Edition]) -> None:
        """`editions` are in order, the latest first; there is at least one."""
        latest, before = editions[0].number, editions[:2][-1].number
        super().__init__({"from": data.get("from", before), "to": data.get("to", latest)})
        choices = [(edition.number, f"Edition {edition.number}") for edition in editions]
        # “from” is a word of Python's, so the fields cannot be written as attributes.
        for name, label in (("from", "From"), ("to", "To")):
            self.fields[name] = forms.TypedChoiceField(
                label=label,
                choices=choices,
                coerce=int,
                error_messages={
                    "required": f"Choose an edition under “{label}”.",
                    "invalid_choice": f"Choose one of the editions listed under “{label}”.",
                },
            )


class DayForm(ScreenForm):
    """Sent as ?on=2026-03-02."""

    on = forms.DateField(
        label="What did we tell patients on this day?",
        help_text="The text at the end of the day, United Kingdom time, for example 2026-03-02.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        error_messages={
            "required": "Write a day, for example 2026-03-02.",
            "invalid": "Write a day of the calendar as year, month, day: for example 2026-03-02.",
        },
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError("That day has not come yet: choose today or a day before.")
        return on
