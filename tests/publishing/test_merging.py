"""Merging a draft back: where one side changed something it stands, where both did it is said."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.publishing.drafts import documents, pages
from tests.universe import BACLOFEN, MUSCLE_RELAXANTS, PHYSIOTHERAPY, effects, uid
from treatments.editions.document import Document, Fit, SideEffect, SideEffectGroup, Statement
from treatments.editions.documents import AnyDocument
from treatments.publishing.merging import merge

ROWS = ("benefits", "drawbacks", "side_effects", "fits")
GROUP = BACLOFEN.side_effect_groups[0]


def saying(text: str, document: Document = BACLOFEN) -> Document:
    """The document with its first benefit reworded."""
    first, *rest = document.benefits
    return replace(document, benefits=(replace(first, text=text), *rest))


def another(name: str) -> Statement:
    return Statement(uid(name), f"Words of {name}.", "access", "leaflet#L25")


def uids(document: Document) -> set[str]:
    return {row.uid for part in ROWS for row in getattr(document, part)}


def rows_by_uid(document: Document) -> dict[str, object]:
    return {row.uid: row for part in ROWS for row in getattr(document, part)}


class TestLaws:
    @given(documents(), documents())
    def test_what_only_the_draft_changed_is_the_drafts(self, base: Document, x: Document) -> None:
        merged = merge(base=base, ours=base, theirs=x)
        assert (merged.document, merged.conflicts) == (x, ())

    @given(documents(), documents())
    def test_what_only_the_correction_changed_is_the_corrections(
        self, base: Document, x: Document
    ) -> None:
        merged = merge(base=base, ours=x, theirs=base)
        assert (merged.document, merged.conflicts) == (x, ())

    @given(documents(), documents())
    def test_what_both_changed_alike_is_no_conflict(self, base: Document, x: Document) -> None:
        merged = merge(base=base, ours=x, theirs=x)
        assert (merged.document, merged.conflicts) == (x, ())

    @given(documents(), documents(), documents())
    def test_nothing_of_either_side_is_lost_silently(
        self, base: Document, ours: Document, theirs: Document
    ) -> None:
        merged = merge(base=base, ours=ours, theirs=theirs)
        listed = {conflict.uid for conflict in merged.conflicts}
        before = rows_by_uid(base)
        for side, other in ((ours, theirs), (theirs, ours)):
            for one, row in rows_by_uid(side).items():
                lost = one not in uids(merged.document)
                deleted_unchanged = before.get(one) == row and one not in uids(other)
                assert not lost or deleted_unchanged or one in listed

    @given(documents(), documents(), documents())
    def test_what_the_correction_changed_stands(
        self, base: Document, ours: Document, theirs: Document
    ) -> None:
        merged = rows_by_uid(merge(base=base, ours=ours, theirs=theirs).document)
        before = rows_by_uid(base)
        for one, row in rows_by_uid(ours).items():
            assert row == before.get(one) or merged[one] == row
        for one in set(before) - uids(ours):
            assert one not in merged

    @given(documents(), documents(), documents())
    def test_the_result_is_a_treatment_that_can_be_kept(
        self, base: Document, ours: Document, theirs: Document
    ) -> None:
        document = merge(base=base, ours=ours, theirs=theirs).document
        for named in (
            [row.effect for row in document.side_effects],
            [row.dystonia_type for row in document.fits],
            [row.uid for part in ROWS for row in getattr(document, part)],
        ):
            assert len(named) == len(set(named))
        assert {row.effect for row in document.side_effects} == {e.slug for e in document.effects}
        assert Document.from_body(document.body) == document

    @given(pages, pages, pages)
    def test_pages_keep_the_same_laws(
        self, base: AnyDocument, ours: AnyDocument, theirs: AnyDocument
    ) -> None:
        assert merge(base=base, ours=base, theirs=theirs).document == theirs
        assert merge(base=base, ours=ours, theirs=base).document == ours
        merged = merge(base=base, ours=ours, theirs=theirs)
        kept = {one.uid for one in merged.document.sections}
        listed = {conflict.uid for conflict in merged.conflicts}
        assert {one.uid for one in ours.sections} - kept <= {one.uid for one in base.sections}
        for one in theirs.sections:
            assert one.uid in kept | listed or one in base.sections


def test_a_reworded_benefit_and_a_new_drawback_are_both_there() -> None:
    ours = saying("It can help some people.")
    theirs = replace(BACLOFEN, drawbacks=(another("draft"),))
    merged = merge(base=BACLOFEN, ours=ours, theirs=theirs)
    assert merged.document.benefits == ours.benefits
    assert merged.document.drawbacks == theirs.drawbacks
    assert merged.conflicts == ()


def test_where_both_reworded_one_statement_the_correction_wins_and_the_draft_is_listed() -> None:
    merged = merge(base=BACLOFEN, ours=saying("Corrected."), theirs=saying("Drafted."))
    assert merged.document.benefits[0].text == "Corrected."
    (conflict,) = merged.conflicts
    assert (conflict.part, conflict.kept, conflict.draft) == ("Benefit", "Corrected.", "Drafted.")


def test_a_field_that_both_changed_is_listed_by_its_name() -> None:
    ours, theirs = replace(BACLOFEN, slug="corrected"), replace(BACLOFEN, slug="drafted")
    merged = merge(base=BACLOFEN, ours=ours, theirs=theirs)
    assert merged.document.slug == "corrected"
    assert [(c.part, c.draft) for c in merged.conflicts] == [("Address", "drafted")]


def test_what_the_correction_removed_does_not_come_back_but_is_listed() -> None:
    ours = replace(BACLOFEN, benefits=())
    merged = merge(base=BACLOFEN, ours=ours, theirs=saying("Drafted."))
    assert merged.document.benefits == ()
    (conflict,) = merged.conflicts
    assert (conflict.kept, conflict.draft) == ("", "Drafted.")


def test_what_the_draft_removed_and_the_correction_reworded_stays_and_is_listed() -> None:
    merged = merge(base=BACLOFEN, ours=saying("Corrected."), theirs=replace(BACLOFEN, benefits=()))
    assert merged.document.benefits[0].text == "Corrected."
    (conflict,) = merged.conflicts
    assert (conflict.kept, conflict.draft) == ("Corrected.", "")


def test_a_new_row_stands_after_the_one_it_followed() -> None:
    a, b, new = another("a"), another("b"), another("new")
    base = replace(BACLOFEN, drawbacks=(a, b))
    theirs = replace(base, drawbacks=(a, new, b))
    ours = replace(base, drawbacks=(b, a))
    merged = merge(base=base, ours=ours, theirs=theirs)
    assert merged.document.drawbacks == (b, a, new)
    assert merged.conflicts == ()


def test_where_both_moved_rows_the_order_is_the_corrections_and_that_is_said() -> None:
    a, b, c = another("a"), another("b"), another("c")
    base, ours, theirs = (
        replace(BACLOFEN, drawbacks=order) for order in ((a, b, c), (b, a, c), (c, b, a))
    )
    merged = merge(base=base, ours=ours, theirs=theirs)
    assert merged.document.drawbacks == (b, a, c)
    assert [c.draft for c in merged.conflicts] == ["in another order"]


def side_effect(word: str, name: str = "") -> SideEffect:
    return SideEffect(uid(name or word), word, word, "safety", "leaflet#L26")


def grouped(*effects_in_it: SideEffect, **more: object) -> Document:
    group = replace(GROUP, side_effects=effects_in_it)
    words = effects(*(one.effect for one in effects_in_it))
    return replace(BACLOFEN, side_effect_groups=(group,), effects=words, **more)


def test_one_side_effect_brought_by_both_is_there_once() -> None:
    base = grouped(side_effect("nausea"))
    ours = grouped(side_effect("nausea"), side_effect("rash", "corrections"))
    theirs = grouped(side_effect("nausea"), side_effect("rash", "drafts"))
    merged = merge(base=base, ours=ours, theirs=theirs)
    assert merged.document.side_effect_groups == ours.side_effect_groups
    assert [conflict.uid for conflict in merged.conflicts] == [uid("drafts")]


def test_one_type_of_dystonia_brought_by_both_is_there_once() -> None:
    fits = [Fit(uid(who), "cervical", f"says {who}", "", "leaflet#L25") for who in ("we", "they")]
    base, ours, theirs = (
        replace(BACLOFEN, fits=fits_of, dystonia_types=MUSCLE_RELAXANTS.dystonia_types)
        for fits_of in ((), (fits[0],), (fits[1],))
    )
    words = (replace(BACLOFEN.dystonia_types[0], slug="cervical"),)
    ours, theirs = replace(ours, dystonia_types=words), replace(theirs, dystonia_types=words)
    merged = merge(base=base, ours=ours, theirs=theirs)
    assert merged.document.fits == (fits[0],)
    (conflict,) = merged.conflicts
    assert (conflict.kept, "says they" in conflict.draft) == ("", True)


def test_a_lead_in_that_the_correction_removed_does_not_come_back_with_a_new_side_effect() -> None:
    base = grouped(side_effect("nausea"))
    ungrouped = SideEffectGroup("", "", "", "", (side_effect("nausea"),))
    ours = replace(base, side_effect_groups=(ungrouped,))
    theirs = grouped(side_effect("nausea"), side_effect("rash"))
    merged = merge(base=base, ours=ours, theirs=theirs)
    (group,) = merged.document.side_effect_groups
    assert (group.uid, [one.text for one in group.side_effects]) == ("", ["nausea", "rash"])
    (conflict,) = merged.conflicts
    assert conflict.kept == "rash, under no lead-in"
    assert conflict.draft == "rash, under “Common side effects include”"


def test_a_lead_in_that_the_draft_removed_stays_where_the_correction_needs_it() -> None:
    base = grouped(side_effect("nausea"))
    ours = grouped(side_effect("nausea"), side_effect("rash"))
    theirs = replace(base, side_effect_groups=(), effects=())
    merged = merge(base=base, ours=ours, theirs=theirs)
    (group,) = merged.document.side_effect_groups
    assert (group.lead_in, [one.text for one in group.side_effects]) == (GROUP.lead_in, ["rash"])
    assert [(c.part, c.draft) for c in merged.conflicts] == [("Side effects' lead-in", "")]


@pytest.mark.parametrize("document", [BACLOFEN, MUSCLE_RELAXANTS, PHYSIOTHERAPY])
def test_a_text_merged_with_itself_is_itself(document: Document) -> None:
    merged = merge(base=document, ours=document, theirs=document)
    assert (merged.document, merged.conflicts) == (document, ())
