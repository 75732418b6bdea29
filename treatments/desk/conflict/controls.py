"""Control: one field of a form, as strings - how it is posted, and how a person reads it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms

Values = dict[str, str]  # by the control's name
Posted = Mapping[str, str]

# Rows are renumbered at every save, so a new number alone is no news; see rows.py.
PLACE = "position"
# Identity, not content: the formset's own controls and the row's lasting uid.
IDENTITY = ("id", "treatment", "page", "DELETE", "row_uid")


@dataclass(frozen=True, slots=True)
class Control:
    """`tick` for a checkbox; `options` are the words behind the values of a choice."""

    name: str
    label: str
    tick: bool = False
    options: Mapping[str, str] = field(default_factory=dict)

    def canonical(self, value: Any) -> str:
        """One spelling of a value, whether a model, a control or a hidden input gave it."""
        if self.tick:
            return "on" if value not in (None, "", False, "False") else ""
        if value is None:
            return ""
        return str(value).replace("\r\n", "\n").strip()

    def shown(self, value: str) -> str:
        """A value as it stands in a sentence."""
        if self.tick:
            return "ticked" if value else "not ticked"
        return f"“{self.options.get(value, value)}”" if value else "empty"


def controls_of(form: forms.BaseForm) -> tuple[Control, ...]:
    """The controls of a form in which an editor types or chooses."""
    return tuple(
        Control(
            name=name,
            label=str(form[name].label),
            tick=isinstance(control, forms.BooleanField),
            options=dict(_options(getattr(control, "choices", ()))),
        )
        for name, control in form.fields.items()
        if name not in IDENTITY
    )


def values_of(form: forms.BaseForm, controls: Iterable[Control]) -> Values:
    """What an unbound form would show."""
    return {control.name: control.canonical(form[control.name].value()) for control in controls}


def _options(choices: Iterable[Any]) -> Iterable[tuple[str, str]]:
    for value, label in choices:
        if isinstance(label, (list, tuple)):
            yield from _options(label)
        else:
            yield str(value), str(label)


def typed(posted: Posted, prefix: str, controls: Iterable[Control]) -> Values:
    """What a form was sent with; `prefix` is that of its controls, empty or "benefits-0-"."""
    return {c.name: c.canonical(posted.get(f"{prefix}{c.name}")) for c in controls}


def opened(posted: Posted, prefix: str, controls: Iterable[Control]) -> Values:
    """What it held when it was opened."""
    return {c.name: c.canonical(posted.get(f"initial-{prefix}{c.name}")) for c in controls}


def to_post(prefix: str, values: Values, opened_with: Values) -> Values:
    """The reverse: a form that shows `values` and remembers that it was opened with others."""
    data = {f"{prefix}{name}": value for name, value in values.items()}
    return data | {f"initial-{prefix}{name}": value for name, value in opened_with.items()}
