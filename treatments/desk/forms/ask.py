"""Whom an author asks to read a text, and what they tell them."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.auth.models import User

from treatments.desk.forms.screen import ShownForm
from treatments.review.people import name_of


class AskForm(ShownForm):
    """Offers those who may be asked; where there is one, they are chosen already."""

    reviewer = forms.ChoiceField(
        label="Who should read it?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose who should read it.",
            "invalid_choice": "This person may not be asked: choose one of those listed here.",
        },
    )
    message = forms.CharField(
        label="What should they know?",
        help_text="Only they and other staff read this.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, reviewers: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reviewer: Any = self.fields["reviewer"]
        reviewer.choices = [(str(person.pk), name_of(person)) for person in reviewers]
        if len(reviewers) == 1:
            self.initial["reviewer"] = str(reviewers[0].pk)
        self._by_key = {str(person.pk): person for person in reviewers}

    @property
    def chosen(self) -> User:
        """The person asked; the form is valid."""
        return self._by_key[self.cleaned_data["reviewer"]]
