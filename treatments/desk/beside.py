"""Findings beside the controls they are about, as part of each control's help.

Django ties a control to its help by aria-describedby, so a screen reader says both.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from treatments.checks.finding import Finding
from treatments.desk.findings import Checked, Found
from treatments.editions.comparison import PARTS

# The controls of a row that hold words, in the order of the page.
WORDED = (
    "text",
    "points",
    "lead_in",
    "closing",
    "strength",
    "heading",
    "paragraphs",
    "frequency",
    "duration",
    "amount",
    "condition",
)
CUT = " …"  # how a finding ends words that it shortens

Beside = dict[tuple[int, str], list[Found]]


def put_beside(checked: Checked, form: forms.ModelForm, rows: Iterable[forms.ModelForm]) -> Checked:
    """Write findings under the controls of a treatment's form and of its rows' forms.

    Returns the findings with the addresses of those controls. One without a control (of a
    shared word, or of the whole page) keeps the address it had.
    """
    by_uid = {str(row.instance.uid): row for row in rows if not row.instance._state.adding}
    forms_of = {id(one): one for one in (form, *by_uid.values())}
    new: Beside = defaultdict(list)
    known: Beside = defaultdict(list)

    def put(found: Sequence[Found], beside: Beside) -> list[Found]:
        return [_put(one, form, by_uid, beside) for one in found]

    result = Checked(put(checked.new, new), put(checked.known, known))
    for owner, name in {**new, **known}:
        _describe(forms_of[owner], name, new[owner, name], known[owner, name])
    return result


def _put(
    found: Found, form: forms.ModelForm, by_uid: dict[str, forms.ModelForm], beside: Beside
) -> Found:
    finding = found.finding
    if finding.field in PARTS:
        row = by_uid.get(finding.uid)
        name = _control_in(row, finding) if row else ""
        owner = row or form
    else:
        owner, name = form, _control_of(form, finding)
    if not name:
        return found
    beside[id(owner), name].append(found)
    return replace(found, address=f"#{owner[name].auto_id}")


def _control_of(form: forms.ModelForm, finding: Finding) -> str:
    """The treatment's own control; "" where it has none."""
    passage = f"{finding.field}_passage"
    name = passage if finding.code == "source-missing" else finding.field
    return name if name in form.fields else ""


def _control_in(row: forms.ModelForm, finding: Finding) -> str:
    """The control of a row that holds the words found wrong, or the first that holds any."""
    if finding.code == "source-missing" and "passage" in row.fields:
        return "passage"
    context = dict(finding.context)
    sought = (context.get("word") or context.get("words", "")).removesuffix(CUT).casefold()
    held = {name: _held(row, name) for name in WORDED if name in row.fields}
    holding = [name for name, words in held.items() if sought and sought in words.casefold()]
    filled = [name for name, words in held.items() if words]
    return next(iter((*holding, *filled)), "")


def _held(row: forms.ModelForm, name: str) -> str:
    return " ".join(str(row.initial.get(name) or "").split())


def _describe(
    form: forms.ModelForm, name: str, new: Sequence[Found], known: Sequence[Found]
) -> None:
    context: Any = {"new": new, "known": known, "help": form.fields[name].help_text}
    words: SafeString = render_to_string("desk/beside.html", context)
    # Both: a field that was looked at already has its help copied.
    form.fields[name].help_text = form[name].help_text = words
