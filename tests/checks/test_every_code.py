"""Every kind of finding that has words can be found, and the handbook describes it."""

from dataclasses import replace

import pytest
from django.conf import settings

from tests.checks.looking import PLAIN, described_as, found, saying
from tests.universe import BACLOFEN
from treatments.checks import balance
from treatments.checks.handbook import table
from treatments.checks.house import House
from treatments.checks.words import WORDS
from treatments.editions.document import Document, Sourced, Term
from treatments.editions.page import PageDocument, Section

EMPTY_PAGE = PageDocument("c", "en-GB", "about", Sourced("About"))
SHOWING: dict[str, Document] = {
    "what-it-is-missing": replace(PLAIN, what_it_is=Sourced()),
    "statements-missing": replace(PLAIN, benefits=(), drawbacks=()),
    "source-missing": replace(PLAIN, what_it_is=Sourced("A medicine.", "")),
    "term-undefined": replace(PLAIN, terms=(Term("dose", "dose"),)),
    "advice": saying("You should rest."),
    "ranking": saying("The best treatment."),
    "misspelt": saying("Mucsle."),
    "american-spelling": saying("Tumor."),
    "preferred-term": saying("Prior to surgery."),
    "straight-quote": saying("It's one."),
    "space-before-punctuation": saying("One , two."),
    "full-stop-missing": saying("One"),
    "sentence-long": saying("word " * 21),
    "page-hard": described_as("Neurological administration necessitates rehabilitation. " * 9),
    "repeated": replace(PLAIN, how_it_works=PLAIN.what_it_is),
}
SHOWING_PAGES: dict[str, PageDocument] = {
    "sections-missing": EMPTY_PAGE,
    "to-fill-in": replace(EMPTY_PAGE, sections=(Section("s", "", ("Write to [an address].",)),)),
}
HOUSE = House.of([], [("prior to", "before", "")])
ACROSS = {"part-missing", "sides-uneven"}


@pytest.mark.parametrize("code", [*SHOWING, *SHOWING_PAGES])
def test_a_document_that_shows_it_is_found(code: str) -> None:
    findings = found(code, (SHOWING | SHOWING_PAGES)[code], HOUSE)
    assert findings
    assert all(f.blocking == WORDS[code].blocks and "{" not in f.sentence for f in findings)


def test_what_needs_several_documents_is_found_across_them() -> None:
    long = replace(PLAIN.benefits[0], text="word " * 200)
    across = balance.findings([replace(PLAIN, benefits=(long,)), BACLOFEN])
    assert {finding.code for _, finding in across} == ACROSS


def test_no_words_are_left_over() -> None:
    assert set(WORDS) == set(SHOWING) | set(SHOWING_PAGES) | ACROSS


def test_the_handbook_describes_every_check_as_it_is() -> None:
    page = (settings.BASE_DIR / "docs" / "checks.md").read_text(encoding="utf-8")
    assert table() in page, "Put what `python -m treatments.checks.handbook` prints into the page."
