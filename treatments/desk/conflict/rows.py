"""Merging one kind of row: what others changed, added and removed while you typed."""

from collections.abc import Iterator
from dataclasses import dataclass

from treatments.desk.conflict.controls import Control, Posted, Values, opened, to_post, typed
from treatments.desk.conflict.merge import merge, touched

# Longer texts are cut where they only name a row.
NAME_LENGTH = 70
# As many forms as Django itself accepts in one formset.
MOST_ROWS = 2000


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is saved. Known by its uid: restoring a document gives rows new keys."""

    uid: str
    pk: str
    values: Values


@dataclass(frozen=True, slots=True)
class Part:
    """One formset: its saved rows in order, and what an empty row looks like."""

    prefix: str
    label: str
    plural: str
    controls: tuple[Control, ...]
    rows: tuple[Row, ...]
    blank: Values
    named_by: tuple[str, ...]  # the controls a row is known by; the first that is not empty

    def words(self, values: Values) -> str:
        """The words a row is known by."""
        named = [c for c in self.controls if c.name in self.named_by and values[c.name]]
        return named[0].options.get(values[named[0].name], values[named[0].name]) if named else ""

    def name(self, values: Values) -> str:
        """A row in a sentence: Benefit “The surgery is reversible.”"""
        words = self.words(values)
        cut = words if len(words) <= NAME_LENGTH else f"{words[: NAME_LENGTH - 1].rstrip()}…"
        return f"{self.label} “{cut}”"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One row of the form, as it was sent or as it will be shown next."""

    uid: str
    pk: str  # empty for a new row
    opened: Values
    typed: Values
    removed: bool = False  # ticked for removal

    def to_post(self, prefix: str) -> dict[str, str]:
        """Its controls' names and values in a POST."""
        identity = {f"{prefix}id": self.pk, f"{prefix}row_uid": self.uid}
        ticked = {f"{prefix}DELETE": "on"} if self.removed else {}
        return identity | ticked | to_post(prefix, self.typed, self.opened)


def names_of(posted: Posted, part: Part) -> dict[str, str]:
    """The posted rows' words by uid: a row of another part may point at one, since removed."""
    return {sheet.uid: part.words(sheet.opened) for sheet in _sheets(posted, part)}


def merge_rows(posted: Posted, part: Part) -> tuple[dict[str, str], list[str]]:
    """The formset's data to show next, and a sentence for every row saved differently."""
    sent = list(_sheets(posted, part))
    by_uid = {sheet.uid: sheet for sheet in sent if sheet.uid}
    saved_uids = {row.uid for row in part.rows}
    sheets, sentences = [], []
    for row in part.rows:
        sheet, news = _meet(part, row, by_uid.get(row.uid))
        sheets.append(sheet)
        sentences += news
    known = [sheet.uid for sheet in sent if sheet.pk and sheet.uid in saved_uids]
    if known != [row.uid for row in part.rows if row.uid in known]:
        sentences.append(f"The order of the {part.plural} was changed.")
    for sheet in sent:
        if sheet.uid in saved_uids:
            continue
        if not sheet.pk:  # typed anew: nobody else can have touched it
            sheets.append(sheet)
            continue
        again, removal = _bring_back(part, sheet)
        sheets += again
        sentences.append(removal)
    return _formset_data(part, sheets), sentences


def _meet(part: Part, row: Row, sent: Sheet | None) -> tuple[Sheet, list[str]]:
    if sent is None:
        added = Sheet(row.uid, row.pk, opened=row.values, typed=row.values)
        return added, [f"{part.name(row.values)} was added."]
    values, sentences = merge(part.controls, opened=sent.opened, typed=sent.typed, saved=row.values)
    sheet = Sheet(row.uid, row.pk, opened=row.values, typed=values, removed=sent.removed)
    name = part.name(sent.opened)
    kept = " You ticked it for removal, which is kept." if sent.removed else ""
    return sheet, [f"{name}, {lowered(news)}{kept}" for news in sentences]


def lowered(sentence: str) -> str:
    """A sentence as the continuation of another."""
    return sentence[:1].lower() + sentence[1:]


def _bring_back(part: Part, sent: Sheet) -> tuple[list[Sheet], str]:
    """A row that others removed: gone too, unless you typed in it."""
    news = f"{part.name(sent.opened)} was removed."
    if sent.removed or not touched(part.controls, opened=sent.opened, typed=sent.typed):
        return [], news
    again = Sheet(sent.uid, pk="", opened=part.blank, typed=sent.typed)
    return [again], f"{news} You had changed it, so it stands in the form again, as a new row."


def _sheets(posted: Posted, part: Part) -> Iterator[Sheet]:
    total = posted.get(f"{part.prefix}-TOTAL_FORMS", "")
    for number in range(min(int(total), MOST_ROWS) if total.isdecimal() else 0):
        prefix = f"{part.prefix}-{number}-"
        yield Sheet(
            uid=posted.get(f"{prefix}row_uid", ""),
            pk=posted.get(f"{prefix}id", ""),
            opened=opened(posted, prefix, part.controls),
            typed=typed(posted, prefix, part.controls),
            removed=bool(posted.get(f"{prefix}DELETE")),
        )


def _formset_data(part: Part, sheets: list[Sheet]) -> dict[str, str]:
    data = {
        f"{part.prefix}-TOTAL_FORMS": str(len(sheets)),
        f"{part.prefix}-INITIAL_FORMS": str(sum(1 for sheet in sheets if sheet.pk)),
    }
    for number, sheet in enumerate(sheets):
        data |= sheet.to_post(f"{part.prefix}-{number}-")
    return data
