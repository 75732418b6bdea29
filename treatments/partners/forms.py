"""The forms of partners: apply, ask for a private address, and name a receiver of webhooks."""

from typing import Any, ClassVar

from crispy_forms.helper import FormHelper
from django import forms
from django.core.validators import URLValidator

from treatments.partners.models.partner import LONGEST_PURPOSE
from treatments.visitors.forms import OpenForm
from treatments.visitors.plain import PlainTextField
from treatments.visitors.tokens import FormToken, unseal

EMAIL = "Write the e-mail address in full, such as web@example.org."


class PartnerForm(OpenForm):
    """What both open ones have."""

    salt: ClassVar[str]

    def _read(self, text: str) -> FormToken | None:
        found = unseal(text, salt=self.salt)
        return found[0] if found else None


class ApplyForm(PartnerForm):
    """An organisation and an address to write to; no person's name."""

    salt = "treatments.partners.apply"
    order = ("name", "site", "email", "purpose")

    name = PlainTextField(
        label="Name of your organisation",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": "Write the name of your organisation."},
    )
    site = forms.URLField(
        label="Address of its site",
        max_length=200,
        assume_scheme="https",
        validators=[URLValidator(schemes=["http", "https"])],
        widget=forms.TextInput(attrs={"autocomplete": "url", "inputmode": "url"}),
        error_messages={
            "required": "Write the address of its site.",
            "invalid": "Write the address in full, such as https://example.org.",
        },
    )
    email = forms.EmailField(
        label="E-mail address for what you need to know",
        help_text="Best that of a team. We send your private page there, and write only about it.",
        max_length=200,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": "Write an e-mail address.", "invalid": EMAIL},
    )
    purpose = PlainTextField(
        label="What will you show, and where?",
        help_text="A sentence or two. Please write nothing about anybody’s health.",
        max_length=LONGEST_PURPOSE,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": None}),
        error_messages={"required": "Write in a sentence what it is for."},
    )


class LinkForm(PartnerForm):
    """For whoever has lost the private address, or whose days are over."""

    salt = "treatments.partners.link"
    order = ("email",)

    email = forms.EmailField(
        label="The e-mail address you applied with",
        max_length=200,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": "Write the e-mail address.", "invalid": EMAIL},
    )


class AddressForm(forms.Form):
    """Where webhooks are to go. On a private page: its address is what a token would be."""

    use_required_attribute = False

    address = forms.CharField(
        label="Address that receives them",
        help_text="It begins with https:// and answers POST with 2xx within 20 seconds.",
        max_length=500,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
        error_messages={"required": "Write the address that receives them."},
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
