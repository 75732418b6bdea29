"""Checkboxes as rows of their own: a name, a line about it, and all of it the target."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Card:
    """What stands beside a checkbox. `kind`: a word before the line about it, or ""."""

    name: str | Promise
    about: str | Promise
    kind: str | Promise = ""

    def __str__(self) -> str:
        return str(self.name)


class Cards(forms.CheckboxSelectMultiple):
    """Its choices are labelled with a Card, and drawn by plain/cards.html."""

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One checkbox, described by the line about it."""
        option = super().create_option(*args, **kwargs)
        option["attrs"]["aria-describedby"] = f"{option['attrs']['id']}_about"
        return option
