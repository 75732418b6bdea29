"""CSV for spreadsheets: one row a statement, with what a copy of it has to carry."""

from collections.abc import Iterable, Iterator
from typing import Any

from treatments.editions.document import KINDS, NOT_STATED, Document, SideEffect
from treatments.editions.models import Edition
from treatments.editions.spreadsheet import lines
from treatments.pages.whole_set.contents import WholeSet
from treatments.pages.whole_set.envelope import envelope

# By it a spreadsheet knows the file for UTF-8.
MARK = "\ufeff"
SAID = (
    "part", "text", "points", "topic", "effect", "frequency", "duration", "amount", "condition",
    "dystonia type", "uid", "source", "first line", "last line",
)  # fmt: skip
CARRIED = (
    "content_id", "language", "edition", "digest", "review", "last reviewed", "next review",
    "licence", "attribution", "page", "expires at",
)  # fmt: skip
HEADINGS = ("treatment", "kind", *SAID, *CARRIED)

Cells = dict[str, Any]


def table(whole: WholeSet) -> Iterator[bytes]:
    """An empty cell has no meaning for its row; what a source does not state is "not stated"."""
    yield MARK.encode()
    rows = (row for edition in whole.read() for row in _rows(edition, whole))
    yield from (line.encode() for line in lines(HEADINGS, rows))


def _rows(edition: Edition, whole: WholeSet) -> Iterator[list[Any]]:
    document = edition.document
    carried = _carried(envelope(edition, whole))
    for cells in _said(document):
        row = {"treatment": edition.name, "kind": KINDS[document.kind]} | cells | carried
        yield [row.get(heading, "") for heading in HEADINGS]


def _said(document: Document) -> Iterator[Cells]:
    """Everything it says, in the order of its page."""
    for part, said in (
        ("what it is", document.what_it_is),
        ("how it works", document.how_it_works),
    ):
        yield {"part": part, "text": said.text or NOT_STATED} | _passage(document, said.passage)
    yield from _statements(document, "benefit", document.benefits)
    yield from _statements(document, "drawback", document.drawbacks)
    for side_effect in document.side_effects:
        yield _side_effect(side_effect) | _passage(document, side_effect.passage)
    types = {one.slug: one.name for one in document.dystonia_types}
    for fit in document.fits:
        yield {
            "part": "fit",
            "text": fit.strength,
            "condition": fit.condition or NOT_STATED,
            "dystonia type": types[fit.dystonia_type],
            "uid": fit.uid,
        } | _passage(document, fit.passage)


def _statements(document: Document, part: str, statements: Iterable[Any]) -> Iterator[Cells]:
    for one in statements:
        said = {"part": part, "text": one.text, "topic": one.topic, "uid": one.uid}
        yield said | {"points": "; ".join(one.points)} | _passage(document, one.passage)


def _side_effect(one: SideEffect) -> Cells:
    stated = ("frequency", "duration", "amount", "condition")
    return {
        "part": "side effect",
        "text": one.text,
        "topic": one.topic,
        "effect": one.effect,
        "uid": one.uid,
    } | {name: getattr(one, name) or NOT_STATED for name in stated}


def _passage(document: Document, key: str) -> Cells:
    passage = next((one for one in document.passages if one.key == key), None)
    if passage is None:
        return {}
    lines_of = {"first line": passage.first_line, "last line": passage.last_line}
    return {"source": passage.source} | lines_of


def _carried(around: dict[str, Any]) -> Cells:
    edition, review = around["edition"], around["review"]
    return {
        "content_id": around["content_id"],
        "language": around["language"],
        "edition": edition["number"],
        "digest": edition["digest"],
        "review": review["label"],
        "last reviewed": review["last_reviewed"] or "never",
        "next review": review["next_review"] or "none planned",
        "licence": around["licence"],
        "attribution": around["attribution"]["text"],
        "page": around["canonical_url"],
        "expires at": around["expires_at"],
    }
