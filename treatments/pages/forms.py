"""The forms of the public pages. They ask, and keep nothing: each is sent as an address."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

# More than anybody types, and little enough to be shown again.
LONGEST_QUERY = 200


class SearchForm(forms.Form):
    """One box. Rendered by crispy through templates/plain/; the page writes the <form>."""

    filters = True  # there is nothing to send but this: no "(optional)"
    use_required_attribute = False  # an empty box is answered, not refused

    q = forms.CharField(
        label=_("What are you looking for?"),
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )

    def __init__(self, typed: str | None = None) -> None:
        """`typed` is anything; None where nobody has searched yet."""
        super().__init__(None if typed is None else {"q": _printable(typed)})
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    def clean_q(self) -> str:
        """Any text but one that is too long to be words somebody looks for."""
        text: str = self.cleaned_data["q"]
        if len(text) > LONGEST_QUERY:
            raise forms.ValidationError(
                _("That is %(length)d characters. Use a few words, at most %(most)d characters."),
                params={"length": len(text), "most": LONGEST_QUERY},
            )
        return text

    @property
    def asked(self) -> str:
        """What to search for; empty if nothing was typed or it cannot be searched for."""
        words: Any = self.cleaned_data.get("q", "") if self.is_valid() else ""
        return str(words)


def _printable(text: str) -> str:
    """Without control characters: no page can hold them, and they separate words at most."""
    return "".join(one if one.isprintable() else " " for one in text)
