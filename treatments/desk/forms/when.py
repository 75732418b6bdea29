"""When something takes effect: now, or at an exact second by London's clock."""

from datetime import date, datetime, time
from typing import Any

from django import forms

from treatments.desk.forms.screen import ScreenForm
from treatments.desk.london import (
    FIRST,
    HALVES,
    SECOND,
    HappensTwice,
    NoSuchTime,
    happens_twice,
    moment,
    said,
)

NOW = "now"
LATER = "later"

NOW_OR_LATER = (
    "You wrote a date or a time, and chose “Now”. Choose the date and time, or empty them."
)
PAST = "That time is past: in London it is {now}. Choose a later time, or “Now”."
SKIPPED = (
    "There is no {clock:%H:%M:%S} in London on that day: the clocks go forward and skip it. "
    "Choose a time an hour earlier or an hour later."
)
TWICE = (
    "In London {clock:%H:%M:%S} happens twice on that day: the clocks go back. Choose the first "
    "or the second."
)


class WhenForm(ScreenForm):
    """`moment` is None for now. Whoever uses it says which fields stand before these."""

    moment: datetime | None = None

    when = forms.ChoiceField(
        label="When?",
        widget=forms.RadioSelect,
        choices=((NOW, "Now"), (LATER, "At the date and time below")),
        initial=NOW,
        error_messages={"required": "Say when: now, or at a date and time."},
    )
    day = forms.DateField(
        label="Date",
        help_text="For example 2027-01-31 or 31/01/2027.",
        required=False,
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write the date as 31/01/2027, or choose it."},
    )
    clock = forms.TimeField(
        label="Time in London",
        help_text="To the second, for example 09:00:00.",
        required=False,
        input_formats=["%H:%M:%S", "%H:%M"],
        widget=forms.TimeInput(attrs={"type": "time", "step": "1"}, format="%H:%M:%S"),
        error_messages={"invalid": "Write the time as 09:00:00: hours, minutes, seconds."},
    )
    which = forms.ChoiceField(
        label="Which of the two?",
        required=False,
        widget=forms.RadioSelect,
        choices=(
            (FIRST, f"The first, {HALVES[FIRST]} (summer time)"),
            (SECOND, f"The second, {HALVES[SECOND]} (winter time)"),
        ),
    )

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now
        if not self.is_bound:
            del self.fields["which"]  # asked only of a time that happens twice

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        when, day, clock = (typed.get(name) for name in ("when", "day", "clock"))
        twice = bool(when == LATER and day and clock and happens_twice(day, clock))
        if not twice:
            self.fields.pop("which", None)
            self.errors.pop("which", None)
        if when == LATER:
            self._require("day", "Write the date on which it is to take effect.")
            self._require("clock", "Write the time at which it is to take effect.")
            if day and clock:
                self._set_moment(day, clock, typed.get("which", "") if twice else "")
        elif when == NOW and (self["day"].data or self["clock"].data):
            self.add_error("when", NOW_OR_LATER)
        return typed

    def _require(self, name: str, sentence: str) -> None:
        if not self.cleaned_data.get(name) and name not in self.errors:
            self.add_error(name, sentence)

    def _set_moment(self, day: date, clock: time, which: str) -> None:
        try:
            self.moment = moment(day, clock, which=which)
        except NoSuchTime:
            self.add_error("clock", SKIPPED.format(clock=clock))
        except HappensTwice:
            self.fields["which"].required = True
            if "which" not in self.errors:
                self.add_error("which", TWICE.format(clock=clock))
        else:
            if self.moment <= self.now:
                self.add_error("day", PAST.format(now=said(self.now)))
