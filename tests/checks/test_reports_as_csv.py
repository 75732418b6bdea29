"""Reports as CSV: one line an item, safe to open in a spreadsheet."""

import csv
import io
from dataclasses import replace

from tests.checks.looking import PLAIN, Catalogue
from treatments.checks.reports.discern import DISCERN
from treatments.checks.reports.facts import Facts
from treatments.checks.reports.ipdas import IPDAS
from treatments.checks.reports.report import COLUMNS, Verdict, to_csv
from treatments.editions.document import Sourced


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_each_item_is_a_line_under_the_headings(catalogue: Catalogue) -> None:
    reports = [instrument.report(catalogue.seven, Facts()) for instrument in (DISCERN, IPDAS)]
    head, *rows = _rows(to_csv(reports))
    assert tuple(head) == COLUMNS
    assert [row[3] for row in rows] == [item.number for r in reports for item in r.items]
    assert {row[1] for row in rows} == {"7 treatments"}
    assert {row[5] for row in rows} == {str(verdict) for verdict in Verdict}


def test_a_cell_that_a_spreadsheet_would_run_stays_text() -> None:
    named = replace(PLAIN, name=Sourced('=HYPERLINK("x")', PLAIN.name.passage))
    _, first, *_ = _rows(to_csv([DISCERN.report([named], Facts())]))
    assert first[1] == '\'=HYPERLINK("x")'


def test_line_breaks_and_quotes_survive() -> None:
    named = replace(PLAIN, name=Sourced('One "two",\nthree', PLAIN.name.passage))
    _, first, *_ = _rows(to_csv([DISCERN.report([named], Facts())]))
    assert first[1] == 'One "two",\nthree'


def test_a_report_counts_its_verdicts(catalogue: Catalogue) -> None:
    report = IPDAS.report(catalogue.seven, Facts())
    assert sum(report.count(verdict) for verdict in Verdict) == 16
    assert report.count(Verdict.DOES_NOT_APPLY) == 4
