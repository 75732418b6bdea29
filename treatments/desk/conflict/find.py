"""A form that was overtaken: what it was sent with meets what others saved meanwhile."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.text import capfirst

from treatments.catalogue.models import Contribution, Treatment
from treatments.desk.conflict.controls import controls_of, opened, to_post, typed, values_of
from treatments.desk.conflict.merge import merge
from treatments.desk.conflict.rows import Part, Row, merge_rows, names_of
from treatments.review.people import name_of

SAVED = {
    Contribution.Act.EDITED: "saved it",
    Contribution.Act.LOADED: "loaded it from the fixtures",
    Contribution.Act.RESTORED: "put back the words of an edition",
    Contribution.Act.SHARED: "changed a word it shares with others",
    Contribution.Act.MERGED: "had a hand in a draft that was merged back",
    Contribution.Act.URGENT: "published it urgently",
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """`data` is the form to show next; the sentences say who did what meanwhile."""

    data: QueryDict
    savers: list[str]
    sentences: list[str]


def carried_version(posted: QueryDict) -> int:
    """The lock_version a form was opened with; 0, older than any, if it carries none."""
    version = posted.get("lock_version", "")
    return int(version) if version.isdecimal() else 0


def conflict_between(
    posted: QueryDict,
    treatment: Treatment,
    form: forms.BaseForm,
    formsets: Iterable[tuple[Any, tuple[str, ...]]],
) -> Conflict:
    """How a form that was overtaken meets what is saved.

    `treatment` is locked and fresh, `form` and `formsets` are unbound forms of it, each
    formset with the names of the controls its rows are known by.
    """
    controls = controls_of(form)
    saved = values_of(form, controls)
    values, sentences = merge(
        controls,
        opened=opened(posted, "", controls),
        typed=typed(posted, "", controls),
        saved=saved,
    )
    data = to_post("", values, saved)
    parts = [part_of(formset, named_by) for formset, named_by in formsets]
    names = {uid: words for part in parts for uid, words in names_of(posted, part).items()}
    for part in parts:
        part_data, part_sentences = merge_rows(posted, _knowing(part, names))
        data |= part_data
        sentences += part_sentences
    return Conflict(
        _replaced(posted, data), list(_savers(treatment, carried_version(posted))), sentences
    )


def part_of(formset: Any, named_by: tuple[str, ...]) -> Part:
    """The saved side of a formset, read from its unbound forms."""
    controls = controls_of(formset.empty_form)
    options = formset.model._meta
    return Part(
        prefix=formset.prefix,
        label=capfirst(options.verbose_name),
        plural=str(options.verbose_name_plural),
        controls=controls,
        rows=tuple(
            Row(str(form.instance.uid), str(form.instance.pk), values_of(form, controls))
            for form in formset.initial_forms
        ),
        blank=values_of(formset.empty_form, controls),
        named_by=named_by,
    )


def _knowing(part: Part, names: dict[str, str]) -> Part:
    """The part with words for the rows its choices may have named when the form was opened."""
    controls = tuple(
        replace(control, options={**names, **control.options}) if control.options else control
        for control in part.controls
    )
    return replace(part, controls=controls)


def _replaced(posted: QueryDict, data: dict[str, str]) -> QueryDict:
    """What was posted, with merged rows instead of the old ones, whose numbers have shifted."""
    prefixes = {name.removesuffix("-TOTAL_FORMS") for name in data if name.endswith("-TOTAL_FORMS")}
    result = posted.copy()
    for name in posted:
        prefix = name.removeprefix("initial-").split("-")[0]
        if prefix in prefixes and not name.endswith("_NUM_FORMS"):
            del result[name]
    for name, value in data.items():
        result[name] = value
    return result


def _savers(treatment: Treatment, version: int) -> Iterable[str]:
    for contribution in treatment.contributions.filter(version__gt=version).select_related("by"):
        name = name_of(contribution.by) if contribution.by else "The loader"
        when = format_date(timezone.localtime(contribution.at), "j F Y, H:i")
        yield f"{name} {SAVED[Contribution.Act(contribution.act)]} ({when})."
