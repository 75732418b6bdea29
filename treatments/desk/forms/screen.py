"""What the forms of the desk's own screens have in common."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms

from treatments.publishing.refusals import Refused


class ScreenForm(forms.Form):
    """Rendered by crispy through templates/plain/; the screen's template writes the <form>."""

    use_required_attribute = False  # errors are said in our words, all at once

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    def refuse(self, refusal: Refused, field: str | None = None) -> None:
        """Show a refusal beside what was typed."""
        self.add_error(field, str(refusal))
