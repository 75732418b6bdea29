"""Why a word that no dictionary has is right."""

from django import forms

from treatments.catalogue.models import HouseWord
from treatments.desk.forms.screen import ScreenForm


class AcceptWordForm(ScreenForm):
    """The word comes with the link that led here, and so does the way back."""

    word = forms.CharField(widget=forms.HiddenInput, required=False)
    back = forms.CharField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(
        label="What is it?",
        required=False,
        max_length=HouseWord._meta.get_field("reason").max_length,
        help_text="For other editors, for example: the name of a medicine.",
    )
