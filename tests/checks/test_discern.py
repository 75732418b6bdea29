"""DISCERN: what the documents decide is decided with its evidence; the rest is for a person."""

from dataclasses import replace

import pytest

from tests.checks.looking import PLAIN, Catalogue
from tests.universe import BACLOFEN, PHYSIOTHERAPY
from treatments.checks.reports.discern import DISCERN
from treatments.checks.reports.facts import Facts
from treatments.checks.reports.report import Item, Verdict
from treatments.editions.document import Document, Source, Sourced


def _item(number: str, *documents: Document, facts: Facts | None = None) -> Item:
    report = DISCERN.report(documents, facts or Facts())
    return next(item for item in report.items if item.number == number)


def test_it_asks_fifteen_questions_in_their_order() -> None:
    report = DISCERN.report([PLAIN], Facts())
    assert [item.number for item in report.items] == [str(number) for number in range(1, 16)]
    assert (report.instrument, report.about) == ("DISCERN", "Muscle relaxants")


def test_every_answer_has_evidence(catalogue: Catalogue) -> None:
    for documents in (catalogue.seven, *((document,) for document in catalogue.seven)):
        assert all(item.evidence for item in DISCERN.report(documents, Facts()).items)


@pytest.mark.parametrize("number", ["1", "2", "3", "6", "7", "8", "13", "15"])
def test_what_needs_judgement_is_never_a_yes(catalogue: Catalogue, number: str) -> None:
    assert _item(number, *catalogue.seven).verdict is Verdict.PERSON


def test_sources_are_named_unless_something_rests_on_none() -> None:
    assert _item("4", PLAIN).verdict is Verdict.MET
    unsourced = replace(PLAIN, what_it_is=Sourced("A medicine.", ""))
    assert _item("4", unsourced).verdict is Verdict.NOT_MET
    assert "Without a source: 1." in _item("4", unsourced).evidence


def test_a_source_without_a_date_is_a_no() -> None:
    assert _item("5", PLAIN).verdict is Verdict.NOT_MET
    dated = replace(PLAIN, sources=(Source("leaflet", "A leaflet", published="2014"),))
    assert _item("5", dated).verdict is Verdict.MET


def test_how_it_works_may_be_said_elsewhere_so_an_empty_part_is_for_a_person() -> None:
    assert _item("9", PLAIN).verdict is Verdict.MET
    item = _item("9", BACLOFEN)
    assert (item.verdict, BACLOFEN.what_it_is.text in item.evidence) == (Verdict.PERSON, True)


def test_benefits_are_met_by_one() -> None:
    assert _item("10", PLAIN).verdict is Verdict.MET
    assert _item("10", replace(PLAIN, benefits=())).verdict is Verdict.NOT_MET


def test_a_drawback_may_or_may_not_be_a_risk() -> None:
    assert _item("11", PLAIN).verdict is Verdict.MET
    assert _item("11", PHYSIOTHERAPY).verdict is Verdict.PERSON
    assert _item("11", replace(PHYSIOTHERAPY, drawbacks=())).verdict is Verdict.NOT_MET


def test_what_happens_without_treatment_is_nowhere_said() -> None:
    assert _item("12", PLAIN).verdict is Verdict.NOT_MET


def test_there_is_a_choice_where_there_are_two() -> None:
    assert _item("14", PLAIN, BACLOFEN).verdict is Verdict.MET
    assert _item("14", PLAIN, facts=Facts(options=7)).verdict is Verdict.MET
    assert _item("14", PLAIN, facts=Facts(options=1)).verdict is Verdict.NOT_MET


def test_a_comparison_is_as_good_as_its_worst_and_names_each() -> None:
    item = _item("10", PLAIN, replace(BACLOFEN, benefits=()))
    assert item.verdict is Verdict.NOT_MET
    assert item.evidence == "Muscle relaxants – Benefits: 1.\nBaclofen – No benefit."


def test_a_report_about_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one document"):
        DISCERN.report([], Facts())
