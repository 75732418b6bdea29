"""The change page's forms: the treatment's own fields, and one form for each of its rows."""

from typing import Any

from django import forms

from treatments.desk.conflict.find import Conflict
from treatments.desk.forms.remembering import RememberingForm
from treatments.desk.keepers import KEEPERS, offer_present_one


class TreatmentForm(RememberingForm):
    """Refuses to be saved while there is a conflict to read about."""

    conflict: Conflict | None = None  # set on the class made for one request

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in KEEPERS:
            if name in self.fields:  # those who may only look have no fields
                field: Any = self.fields[name]
                offer_present_one(field, getattr(self.instance, f"{name}_id"))

    def is_valid(self) -> bool:
        """Not before the conflict was shown; the next save carries the newer version."""
        return self.conflict is None and super().is_valid()


class RowForm(RememberingForm):
    """A row, with its lasting uid beside the key that the formset knows it by."""

    row_uid = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.help_text = ""  # said once above the rows, not once in each
        new = self.instance._state.adding
        self.initial["row_uid"] = None if new else self.instance.uid
        if new and "position" in self.fields:
            # Its default, 0, means "no place yet", which reads better as nothing.
            self.initial["position"] = None

    def clean_position(self) -> int:
        """No number means last; see record_contribution()."""
        return self.cleaned_data["position"] or 0

    def save(self, commit: bool = True) -> Any:
        """A row that was removed while it was being edited comes back as itself."""
        uid = self.cleaned_data.get("row_uid")
        rows = type(self.instance)._default_manager
        if self.instance._state.adding and uid and not rows.filter(uid=uid).exists():
            self.instance.uid = uid
        return super().save(commit)


class SideEffectForm(RowForm):
    """Names its lead-in by uid, which stays the same when a document is restored."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lead_ins: Any = self.fields["group"]
        lead_ins.to_field_name = "uid"
        group = self.instance.group
        self.initial["group"] = str(group.uid) if group else None
