"""DISCERN and IPDAS: their items, put to each treatment or to all of them compared."""

import pytest
from django.test import Client

from tests.desk.reports.reading import Line, lines_in, open_report, read, words_on
from tests.universe import PUBLISHED, World
from treatments.checks.reports.discern import DISCERN
from treatments.checks.reports.facts import Dates, Facts
from treatments.checks.reports.instrument import Instrument
from treatments.checks.reports.ipdas import IPDAS
from treatments.checks.reports.report import COLUMNS, Verdict, lines_of
from treatments.desk.reports import instruments
from treatments.editions.days import today
from treatments.editions.models import Edition

BOTH = pytest.mark.parametrize("instrument", [DISCERN, IPDAS], ids=["discern", "ipdas"])


def item(lines: list[Line], number: str) -> Line:
    return next(line for line in lines if line["Item"] == number)


@BOTH
def test_the_file_is_what_the_checks_report_of_each_live_treatment(
    world: World, author_client: Client, instrument: Instrument
) -> None:
    documents = [edition.document for edition in Edition.objects.order_by("name")][:1]
    documents += [
        Edition.objects.get(slug=slug).document for slug in ("muscle-relaxants", "physiotherapy")
    ]
    day = Dates(today(now=PUBLISHED))
    facts = Facts(dates={document.content_id: day for document in documents}, options=3)
    expected = [
        dict(zip(COLUMNS, line, strict=True))
        for document in documents
        for line in lines_of(instrument.report([document], facts))
    ]
    assert lines_in(author_client, instrument.name.lower()) == expected


@BOTH
def test_the_comparison_is_of_all_that_readers_see(
    world: World, author_client: Client, instrument: Instrument
) -> None:
    lines = lines_in(author_client, instrument.name.lower(), put_to="together")
    assert {line["About"] for line in lines} == {"3 treatments"}
    assert len(lines) == {"DISCERN": 15, "IPDAS": 16}[instrument.name]
    assert "Physiotherapy – Benefits: 1." in str(lines)
    page = open_report(author_client, instrument.name.lower(), put_to="together")
    assert "3 treatments compared." in words_on(page)


def test_on_the_page_the_items_stand_under_the_treatment_with_their_counts(
    world: World, author_client: Client
) -> None:
    lines = read(author_client, "discern", treatment="baclofen")
    assert len(lines) == 15
    report = DISCERN.report([Edition.objects.get(slug="baclofen").document], Facts(options=3))
    assert lines[0][""].startswith(f"Baclofen met: {report.count(Verdict.MET)}, not met: ")
    assert "Instrument" not in lines[0]


def test_what_documents_do_not_know_is_handed_in(world: World, author_client: Client) -> None:
    changed = world.reword_a_benefit(world.baclofen, "Can help.")
    world.approve(changed, whole_page=True)
    world.publish(changed, approved=False)
    lines = lines_in(author_client, "ipdas", treatment="baclofen")
    assert item(lines, "2.2.2")["Evidence"] == "Published on 3 March 2026."
    assert item(lines, "2.2.3")["Evidence"] == "Next review by 3 March 2029."
    assert item(lines_in(author_client, "discern"), "14")["Evidence"] == "Treatments to compare: 3."


def test_the_working_copies_can_be_asked_too(world: World, author_client: Client) -> None:
    found = lines_in(author_client, "discern", text="draft")
    assert {line["About"] for line in found} >= {"Botulinum toxin", "Deep brain stimulation"}


def test_more_than_can_be_compared_says_so(
    world: World, author_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instruments, "COMPARED", 2)
    page = words_on(open_report(author_client, "discern", put_to="together"))
    assert "2 treatments compared. These are the first by name of 3" in page
    assert "Physiotherapy –" not in page


def test_a_comparison_of_nothing_is_a_sentence(world: World, author_client: Client) -> None:
    asked = {"put_to": "together", "treatment": "leeches"}
    page = words_on(open_report(author_client, "discern", **asked))
    assert "0 treatments compared." in page
    assert "Nothing matches the filters." in page
    assert lines_in(author_client, "discern", **asked) == []
