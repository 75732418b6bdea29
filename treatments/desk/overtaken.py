"""A form of one row that was overtaken: others saved the row after it was opened.

The form carries what each of its controls held when it was opened. Where that is not what is
saved now, someone saved in between. (A treatment with its rows: see treatments/desk/conflict.)
"""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.http import QueryDict
from django.utils import timezone
from django.utils.dateformat import format as format_date

from treatments.desk.conflict.controls import controls_of, opened, typed, values_of
from treatments.desk.conflict.merge import merge
from treatments.review.people import name_of


@dataclass(frozen=True, slots=True)
class Overtaken:
    """`data` is the form to show next; the sentences say what was saved, and by whom last."""

    data: QueryDict
    saver: str
    sentences: list[str]


def overtaken_by(posted: QueryDict, form: forms.ModelForm) -> Overtaken | None:
    """None where nobody saved meanwhile. `form` is an unbound form of the row as it is now."""
    controls = controls_of(form)
    was, now = opened(posted, "", controls), values_of(form, controls)
    if was == now:
        return None
    mine = typed(posted, "", controls)
    merged, sentences = merge(controls, opened=was, typed=mine, saved=now)
    data = posted.copy()
    for control in controls:
        saved = now[control.name] if control.tick else form[control.name].value()
        saved = "" if saved is None else str(saved)
        if merged[control.name] != mine[control.name]:  # what was typed stays to the last space
            data[control.name] = saved
        data[f"initial-{control.name}"] = saved
    return Overtaken(data, _saver(form.instance), sentences)


def _saver(row: Any) -> str:
    """Who saved it last, as far as the desk's log knows."""
    logged = LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(row), object_id=str(row.pk)
    )
    last = logged.select_related("user").order_by("-action_time", "-pk").first()
    if last is None:
        return "It was saved by someone else."
    when = format_date(timezone.localtime(last.action_time), "j F Y, H:i")
    return f"{name_of(last.user)} saved it last ({when})."
