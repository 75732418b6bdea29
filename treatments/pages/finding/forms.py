"""The finder's form: one type, side effects to avoid, side effects to ask about. No typing."""

from collections.abc import Sequence
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from treatments.editions.document import DystoniaType, Effect
from treatments.pages.finding.choice import Choice

NOT_THERE = gettext_lazy("Our texts have no such word at present. Choose from the list.")


class FindForm(forms.Form):
    """Asked by GET: the choice stands in the address. The words are those of live editions."""

    use_required_attribute = False
    # It only finds: nothing in it is required, and “(optional)” at each field would say nothing.
    filters = True

    type = forms.ChoiceField(
        label=gettext_lazy("Your type of dystonia"),
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": NOT_THERE},
    )
    avoid = forms.MultipleChoiceField(
        label=gettext_lazy("Side effects you want to avoid"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": NOT_THERE},
    )
    ask = forms.MultipleChoiceField(
        label=gettext_lazy("Side effects you want to ask about"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": NOT_THERE},
    )

    def __init__(
        self, sent: QueryDict, *, types: Sequence[DystoniaType], effects: Sequence[Effect]
    ) -> None:
        """`sent` is the query of the address; empty, the form is shown as it is first met."""
        super().__init__(sent or None, initial={"type": ""})
        self.types = {word.slug: word for word in types}
        self.effects = {word.slug: word for word in effects}
        any_type = ("", _("Any type, or I do not know"))
        self.fields["type"].choices = [any_type, *_choices(types)]  # type: ignore[attr-defined]
        for name in ("avoid", "ask"):
            self.fields[name].choices = _choices(effects)  # type: ignore[attr-defined]
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        both = set(cleaned.get("avoid", ())) & set(cleaned.get("ask", ()))
        if both:
            names = ", ".join(self.effects[slug].name for slug in sorted(both))
            self.add_error(
                "ask", _("Ticked to avoid and to ask about: %s. Untick one of the two.") % names
            )
        return cleaned

    @property
    def choice(self) -> Choice:
        """What was asked for, as far as it was understood; empty if nothing was."""
        if not self.is_bound or not self.is_valid():
            return Choice()
        return Choice(
            self.types.get(self.cleaned_data["type"]),
            tuple(self.effects[slug] for slug in self.cleaned_data["avoid"]),
            tuple(self.effects[slug] for slug in self.cleaned_data["ask"]),
        )


def _choices(words: Sequence[Any]) -> list[tuple[str, str]]:
    return [(word.slug, capfirst(word.name)) for word in words]
