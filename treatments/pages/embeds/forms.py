"""Which treatments to show in a frame: no typing, as everywhere a reader chooses."""

from django import forms
from django.utils.translation import gettext_lazy as _

from treatments.pages.comparing.cards import Cards
from treatments.pages.comparing.forms import ChooseForm


class EmbedForm(ChooseForm):
    """One treatment alone, or two or three side by side."""

    fewest = 1

    t = forms.MultipleChoiceField(
        label=_("Choose one, or two or three to show side by side"),
        widget=Cards,
        error_messages={"required": _("Choose one, two or three treatments.")},
    )
