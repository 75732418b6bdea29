"""What changes for the reader, by statement, matched by uid and never by position."""

from dataclasses import fields, replace

import pytest

from tests.universe import BACLOFEN, MUSCLE_RELAXANTS, uid
from treatments.editions.comparison import compare
from treatments.editions.document import Code, Document, Sourced, Statement

BENEFIT = MUSCLE_RELAXANTS.benefits[0]
SECOND = Statement(uid("second"), "A second benefit.", "access", "leaflet#L31")
TWO = replace(MUSCLE_RELAXANTS, benefits=(BENEFIT, SECOND))


def acts(old, new) -> list[tuple[str, str]]:
    return [(change.act, change.part) for change in compare(old, new)]


def test_equal_documents_have_no_changes() -> None:
    assert compare(MUSCLE_RELAXANTS, MUSCLE_RELAXANTS) == ()


def test_every_part_of_a_first_edition_is_added() -> None:
    assert {change.act for change in compare(None, MUSCLE_RELAXANTS)} == {"added"}


def test_a_reworded_statement_shows_both_wordings() -> None:
    reworded = replace(MUSCLE_RELAXANTS, benefits=(replace(BENEFIT, text="Sometimes works."),))
    (change,) = compare(MUSCLE_RELAXANTS, reworded)
    assert (change.act, change.part, change.uid) == ("reworded", "Benefit", BENEFIT.uid)
    assert change.before.startswith(BENEFIT.text)
    assert change.after.startswith("Sometimes works.")


def test_statements_added_and_removed_are_named() -> None:
    assert acts(MUSCLE_RELAXANTS, TWO) == [("added", "Benefit")]
    assert acts(TWO, MUSCLE_RELAXANTS) == [("removed", "Benefit")]


def test_a_change_of_order_is_a_change() -> None:
    turned = replace(TWO, benefits=(SECOND, BENEFIT))
    assert acts(TWO, turned) == [("moved", "Benefit")]


def test_one_row_taken_to_the_top_is_the_one_that_moved() -> None:
    rows = tuple(replace(BENEFIT, uid=uid(f"row {number}")) for number in range(6))
    old = replace(MUSCLE_RELAXANTS, benefits=rows)
    new = replace(MUSCLE_RELAXANTS, benefits=(rows[5], *rows[:5]))
    (change,) = compare(old, new)
    assert (change.act, change.uid, change.before) == ("moved", rows[5].uid, "place 6")


def test_a_removed_row_does_not_make_the_next_one_moved() -> None:
    assert acts(TWO, replace(TWO, benefits=(SECOND,))) == [("removed", "Benefit")]


def test_a_change_of_topic_or_passage_alone_is_seen() -> None:
    for changed in (replace(BENEFIT, topic="evidence"), replace(BENEFIT, passage="leaflet#L32")):
        new = replace(MUSCLE_RELAXANTS, benefits=(changed,))
        assert acts(MUSCLE_RELAXANTS, new) == [("reworded", "Benefit")]


def test_a_lost_field_is_removed_and_a_new_one_added() -> None:
    silent = replace(MUSCLE_RELAXANTS, how_it_works=Sourced())
    assert acts(MUSCLE_RELAXANTS, silent) == [("removed", "How it works")]
    assert acts(silent, MUSCLE_RELAXANTS) == [("added", "How it works")]


OTHER = {
    "slug": "other",
    "name": Sourced("Other"),
    "name_restored": True,
    "also_known_as": ("x",),
    "kind": "surgery",
    "what_it_is": Sourced(),
    "how_it_works": Sourced(),
}
# What identifies a document, and cannot differ between two editions of one treatment.
IDENTITY = {"content_id", "language", "document", "schema"}
FULL = replace(
    MUSCLE_RELAXANTS,
    fits=BACLOFEN.fits,
    dystonia_types=BACLOFEN.dystonia_types,
    codes=(Code("mesh", "D009125", "broader", "2015", "A list"),),
)


@pytest.mark.parametrize("name", [f.name for f in fields(Document) if f.name not in IDENTITY])
def test_no_part_can_change_without_a_change_a_person_can_read(name: str) -> None:
    changed = replace(FULL, **{name: OTHER.get(name, ())})
    assert changed.digest != FULL.digest
    assert compare(FULL, changed)
