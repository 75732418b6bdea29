"""A query: what is asked, about which words, and the answer that closes it."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError

from treatments.catalogue.models import Query, Treatment
from treatments.desk.statements import statements_of

WHOLE = ("", "The treatment as a whole")


class QueryForm(forms.ModelForm):
    """Offers the statements of its treatment by their words."""

    statement = forms.ChoiceField(
        required=False,
        label="About which statement",
        help_text="Save a new query with its treatment first; its statements are then offered.",
    )
    close = forms.BooleanField(
        required=False,
        label="The answer settles it: close this query",
    )

    class Meta:
        model = Query
        fields = ("treatment", "field", "question", "blocking", "answer")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "statement" in self.fields:
            statements = statements_of(self._treatment) if self._treatment else []
            offered: Any = self.fields["statement"]
            offered.choices = [WHOLE, *statements]
            if statements:
                offered.help_text = ""
            self.initial["statement"] = str(self.instance.statement_uid or "")

    @property
    def _treatment(self) -> Treatment | None:
        """The treatment chosen so far: in the form, at its address, or when it was saved."""
        chosen = self.data.get("treatment") or self.initial.get("treatment")
        if chosen and str(chosen).isdecimal():
            return Treatment.objects.filter(pk=chosen).first()
        return None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("statement") and data.get("field"):
            raise ValidationError({"field": "Choose a statement or a field, not both."})
        if data.get("field") and not data.get("treatment"):
            raise ValidationError({"treatment": "Choose the treatment this field belongs to."})
        if data.get("blocking") and not data.get("treatment"):
            raise ValidationError({"treatment": "Choose the treatment whose publishing waits."})
        if data.get("close") and not data.get("answer"):
            raise ValidationError({"answer": "Write the answer before you close the query."})
        if "statement" in data:
            self.instance.statement_uid = UUID(data["statement"]) if data["statement"] else None
        return data
