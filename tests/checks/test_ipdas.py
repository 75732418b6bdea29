"""IPDAS: the qualifying and certifying items, per treatment and per comparison."""

from dataclasses import replace
from datetime import date

import pytest

from tests.checks.looking import PLAIN, Catalogue
from tests.universe import BACLOFEN
from treatments.checks.reports.facts import Dates, Facts
from treatments.checks.reports.ipdas import IPDAS
from treatments.checks.reports.report import Item, Verdict
from treatments.editions.document import Document, Sourced

FACTS = Facts(
    dates={PLAIN.content_id: Dates(date(2026, 3, 2), date(2029, 3, 2))}, funding="A charity."
)


def _item(number: str, *documents: Document, facts: Facts = FACTS) -> Item:
    items = IPDAS.report(documents, facts).items
    return next(item for item in items if item.number == number)


def test_it_asks_six_qualifying_and_ten_certifying_questions() -> None:
    report = IPDAS.report([PLAIN], Facts())
    parts = [item.part for item in report.items]
    assert (parts.count("Qualifying"), parts.count("Certifying")) == (6, 10)


@pytest.mark.parametrize("number", ["1.1.1", "1.1.2", "1.2.1", "2.1.1", "2.2.1", "2.2.4"])
def test_what_needs_judgement_is_never_a_yes(catalogue: Catalogue, number: str) -> None:
    assert _item(number, *catalogue.seven).verdict is Verdict.PERSON


@pytest.mark.parametrize("number", ["2.4.1", "2.4.2", "2.4.3", "2.4.4"])
def test_questions_about_tests_do_not_apply(number: str) -> None:
    assert _item(number, PLAIN).verdict is Verdict.DOES_NOT_APPLY


def test_options_are_described_where_there_are_two_and_each_says_what_it_is() -> None:
    assert _item("1.1.3", PLAIN, BACLOFEN).verdict is Verdict.MET
    assert _item("1.1.3", PLAIN).verdict is Verdict.NOT_MET
    silent = replace(BACLOFEN, what_it_is=Sourced())
    assert _item("1.1.3", PLAIN, silent).verdict is Verdict.NOT_MET


def test_both_sides_are_asked_of_each_treatment(catalogue: Catalogue) -> None:
    assert _item("1.1.4", *catalogue.seven).verdict is Verdict.MET
    assert _item("1.1.5", *catalogue.seven).verdict is Verdict.MET
    one_sided = replace(PLAIN, drawbacks=(), side_effect_groups=())
    assert _item("1.1.5", *catalogue.seven, one_sided).verdict is Verdict.NOT_MET


def test_equal_detail_comes_with_the_counts() -> None:
    evidence = "Benefits: 1 (12 words), drawbacks: 1 (9 words), side effects: 2 (5 words)."
    assert _item("2.1.1", PLAIN).evidence == evidence


def test_an_unsourced_statement_is_no_citation() -> None:
    unsourced = replace(PLAIN, what_it_is=Sourced("A medicine.", ""))
    assert _item("2.2.1", unsourced).verdict is Verdict.NOT_MET


def test_dates_come_from_the_editions_and_are_not_known_otherwise() -> None:
    assert _item("2.2.2", PLAIN).evidence == "Published on 2 March 2026."
    assert _item("2.2.3", PLAIN).evidence == "Next review by 2 March 2029."
    for number in ("2.2.2", "2.2.3"):
        assert _item(number, PLAIN).verdict is Verdict.MET
        assert _item(number, PLAIN, facts=Facts()).verdict is Verdict.NOT_MET
        assert _item(number, PLAIN, BACLOFEN).verdict is Verdict.NOT_MET


def test_who_paid_is_said_or_not() -> None:
    assert _item("2.3.1", PLAIN).evidence == "A charity."
    assert _item("2.3.1", PLAIN, facts=Facts()).verdict is Verdict.NOT_MET
