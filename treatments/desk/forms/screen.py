"""What the forms of the desk's own screens have in common."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms

from treatments.publishing.refusals import Refused
from treatments.review.refusals import ReviewRefused


class ScreenForm(forms.Form):
    """Rendered by crispy through templates/plain/; the screen's template writes the <form>."""

    use_required_attribute = False  # errors are said in our words, all at once

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()  # no layout: the fields as they are when it is rendered
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    def refuse(self, refusal: Refused | ReviewRefused | str, field: str | None = None) -> None:
        """Show a refusal beside what was typed."""
        self.add_error(field, str(refusal))


class ShownForm(ScreenForm):
    """Carries the digest of the text it is shown with."""

    sent_digest = ""
    shown_digest = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, digest: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound:
            # It was sent with the text shown then, and is rendered with the text shown now.
            data: Any = self.data.copy()  # type: ignore[attr-defined]
            self.sent_digest = data.get("shown_digest", "")
            data["shown_digest"] = digest
            self.data = data
        self.initial["shown_digest"] = digest
