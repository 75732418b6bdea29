"""Two forms without typing: which treatments to compare, and what matters to the reader."""

from collections.abc import Iterable, Sequence
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from treatments.pages.comparing.cards import Card, Cards
from treatments.pages.comparing.chosen import FEWEST, MOST
from treatments.pages.comparing.matters import MATTERS
from treatments.pages.wording import KINDS


class CardsForm(forms.Form):
    """Asked by GET: what it says stands in the address. Nothing in it is secret or kept."""

    use_required_attribute = False  # errors are said in our words, all at once

    def __init__(self, name: str, ticked: Sequence[str], *, sent: bool) -> None:
        """`ticked` is what the field `name` shows; only a form that was sent has errors."""
        super().__init__({name: list(ticked)} if sent else None, initial={name: ticked})
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(Field(name, template="plain/cards.html"))


class ChooseForm(CardsForm):
    """Which treatments to see side by side."""

    fewest = FEWEST

    t = forms.MultipleChoiceField(
        label=gettext_lazy("Choose two or three"),
        widget=Cards,
        error_messages={"required": gettext_lazy("Choose two or three treatments.")},
    )

    def __init__(
        self,
        ticked: Sequence[str],
        *,
        editions: Iterable[Any],
        problems: Iterable[str] = (),
        sent: bool,
    ) -> None:
        super().__init__("t", ticked, sent=sent)
        self.problems = tuple(problems)
        self.fields["t"].choices = [  # type: ignore[attr-defined]
            (
                one.slug,
                Card(one.name, one.document.what_it_is.text, KINDS[one.document.kind]),
            )
            for one in editions
        ]

    def clean(self) -> dict[str, Any]:
        chosen = self.cleaned_data.get("t", [])
        for problem in self.problems:
            self.add_error("t", problem)
        if 0 < len(chosen) < self.fewest:
            self.add_error("t", _("Choose one or two more."))
        elif len(chosen) > MOST:
            self.add_error(
                "t",
                _("%(number)d are ticked. Three fit side by side: untick the others.")
                % {"number": len(chosen)},
            )
        return super().clean() or self.cleaned_data


class MattersForm(CardsForm):
    """What a comparison is to show first."""

    matters = forms.MultipleChoiceField(
        label=gettext_lazy("Tick what matters to you"),
        widget=Cards,
        choices=[(matter.slug, Card(matter.words, matter.about)) for matter in MATTERS],
        error_messages={"required": gettext_lazy("Tick at least one.")},
    )

    def __init__(self, ticked: Sequence[str], *, sent: bool) -> None:
        super().__init__("matters", ticked, sent=sent)
