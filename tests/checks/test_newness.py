"""Newness: what readers see already never stops publishing, so it can be improved in steps."""

from dataclasses import replace

from tests.checks.looking import PLAIN, saying
from treatments.checks.finding import Finding
from treatments.checks.house import House
from treatments.checks.newness import new_since
from treatments.editions.document import Document, Term

UNEXPLAINED = replace(PLAIN, terms=(Term("dose", "dose"),))


def _stopping(live: Document | None, document: Document) -> list[Finding]:
    return [finding for finding in new_since(live, document, House()) if finding.blocking]


def test_without_a_live_edition_everything_is_new() -> None:
    assert [finding.code for finding in _stopping(None, UNEXPLAINED)] == ["term-undefined"]


def test_what_readers_see_already_stops_nothing_and_is_still_listed() -> None:
    (finding,) = new_since(UNEXPLAINED, UNEXPLAINED, House())
    assert finding.standing
    assert not finding.blocking


def test_an_advising_finding_stands_too() -> None:
    misspelt = saying("Mucsle.")
    assert [finding.standing for finding in new_since(misspelt, misspelt, House())] == [True]
    assert [finding.standing for finding in new_since(None, misspelt, House())] == [False]


def test_another_fault_of_the_same_kind_is_new() -> None:
    more = replace(PLAIN, terms=(*UNEXPLAINED.terms, Term("toxin", "toxin")))
    assert [finding.uid for finding in _stopping(UNEXPLAINED, more)] == ["toxin"]


def test_the_same_fault_in_another_statement_is_new() -> None:
    live = saying("You should rest.")
    moved = replace(live, benefits=(replace(live.benefits[0], uid="b-2"),))
    assert [finding.uid for finding in _stopping(live, moved)] == ["b-2"]


def test_the_sentence_around_an_old_fault_may_be_improved() -> None:
    assert _stopping(saying("You should rset."), saying("You should rest.")) == []


def test_the_same_fault_twice_where_it_was_once_is_new_once() -> None:
    twice = saying("You should rest. You should sleep.")
    assert len(_stopping(saying("You should rest."), twice)) == 1


def test_rewording_an_unsourced_statement_is_new_because_its_words_are() -> None:
    def unsourced(text: str) -> Document:
        document = saying(text)
        return replace(document, benefits=(replace(document.benefits[0], passage=""),))

    assert _stopping(unsourced("Helps."), unsourced("Helps.")) == []
    assert [f.code for f in _stopping(unsourced("Helps."), unsourced("Cures."))] == [
        "source-missing"
    ]


def test_mending_a_fault_leaves_nothing() -> None:
    assert new_since(UNEXPLAINED, PLAIN, House()) == []
