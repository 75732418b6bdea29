"""What can be asked of a report: filters in its address, each of which may be left empty."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.models import User

from treatments.desk.forms.screen import ScreenForm
from treatments.desk.states import SCHEDULED, State
from treatments.editions.document import KINDS
from treatments.review.people import name_of

LIVE, DRAFT = "", "draft"
NOBODY = "nobody"
BACKWARDS = "“From” is later than “To”: no day lies between. Change one of the two days."


class FilterForm(ScreenForm):
    """Sent in the address; what is empty asks for everything."""

    filters = True  # templates/plain/field.html: every field is optional, so none says so

    def full_clean(self) -> None:
        super().full_clean()
        for name in self.errors:
            if name in self.fields and isinstance(self.fields[name].widget, forms.DateInput):
                # A date picker empties itself of what is no date; what was typed is kept.
                self.fields[name].widget.input_type = "text"

    def in_words(self) -> list[str]:
        """What is asked for, such as "Kind: Medicine", for a caption and for paper."""
        said = ((field, self.cleaned_data.get(field.name)) for field in self)
        return [f"{field.label}: {_words(field, value)}" for field, value in said if value]

    @property
    def asks(self) -> str:
        """The same in one line; "" where everything is asked for."""
        return ". ".join(self.in_words())


def choice(label: str, choices: Any) -> forms.ChoiceField:
    """A list to choose one of; its first choice is "", and stands for no choice."""
    wrong = f"Choose one of those listed under “{label}”."
    return forms.ChoiceField(
        label=label, choices=choices, required=False, error_messages={"invalid_choice": wrong}
    )


class DayField(forms.DateField):
    """A day, chosen or typed."""

    def __init__(self, *, label: str) -> None:
        super().__init__(
            label=label,
            required=False,
            input_formats=["%Y-%m-%d", "%d/%m/%Y"],
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            error_messages={
                "invalid": f"What you wrote under “{label}” is no day of the calendar. "
                "Write one like 31/01/2027."
            },
        )


class NameFilter(FilterForm):
    """By a part of the treatment's name."""

    treatment = forms.CharField(label="Name contains", max_length=200, required=False)


class KindFilter(FilterForm):
    """By the kind of treatment."""

    kind = choice("Kind", [("", "Every kind"), *KINDS.items()])


class StateFilter(FilterForm):
    """By the state, as the list of treatments has it."""

    state = choice("State", [("", "Every state"), *State.choices, (SCHEDULED, "scheduled")])


class TextFilter(FilterForm):
    """By whether what readers see is looked at, or what staff are writing."""

    text = choice("Text", [(LIVE, "What readers see"), (DRAFT, "The working copies")])


class OwnerFilter(FilterForm):
    """By who keeps it up to date; the accounts are those that keep something."""

    owner = choice("Owner", [])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owners = people(User.objects.filter(owned_texts__isnull=False))
        self.fields["owner"].choices = [("", "Anyone"), (NOBODY, "Nobody"), *owners]  # type: ignore[attr-defined]


class PeriodFilter(FilterForm):
    """From a day to a day, both included. Whoever uses it says where the two stand."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # “from” is a word of Python's, so the fields cannot be written as attributes.
        self.fields |= {"from": DayField(label="From"), "to": DayField(label="To")}

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        first, last = typed.get("from"), typed.get("to")
        if first and last and first > last:
            self.add_error("from", BACKWARDS)
        return typed


def people(accounts: Any) -> list[tuple[str, str]]:
    """Accounts as choices, by the names they are called by."""
    named = [(str(account.pk), name_of(account)) for account in accounts.distinct()]
    return sorted(named, key=lambda pair: (pair[1].casefold(), pair[0]))


def _words(field: forms.BoundField, value: Any) -> str:
    if isinstance(field.field, forms.ChoiceField):
        return str(dict(field.field.choices).get(value, value))  # type: ignore[arg-type]
    return f"{value.day} {value:%B %Y}" if isinstance(value, date) else str(value)
