"""The order of a treatment's rows, as an editor types it: a row stands where its number says."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.forms import BaseInlineFormSet


def in_order(rows: Iterable[tuple[int, int]], typed: Mapping[int, int]) -> list[int]:
    """Identities of rows in their new order.

    `rows` are (identity, place) in their present order, place 0 meaning none yet; `typed` are
    the places just typed. A typed place is kept exactly and the others close up around it;
    rows without a place come last.
    """
    rows = list(rows)
    result = [key for key, place in rows if key not in typed and place]
    for key, place in sorted(typed.items(), key=lambda item: item[1]):
        if place:
            result.insert(place - 1, key)
    return result + [key for key, _ in rows if key not in result]


def settle(formset: BaseInlineFormSet) -> None:
    """Number the rows of a saved formset from 1. Call it in the transaction that saved them."""
    model: Any = formset.model
    # New rows have no place yet; their keys keep them in the order they were typed in.
    saved = model.objects.filter(**{model.owner_field: formset.instance}).order_by("position", "pk")
    rows = {row.pk: row for row in saved}
    typed = {
        form.instance.pk: form.cleaned_data["position"]
        for form in formset.forms
        if form.instance.pk in rows and "position" in form.changed_data
    }
    moved = []
    for place, key in enumerate(in_order([(k, r.position) for k, r in rows.items()], typed), 1):
        if rows[key].position != place:
            rows[key].position = place
            moved.append(rows[key])
    if moved:
        model.objects.bulk_update(moved, ["position"])
