"""Repeated text: no sentence stands twice in a document."""

from dataclasses import replace

from tests.checks.looking import PLAIN, Catalogue, found, saying

CODE = "repeated"
SENTENCE = PLAIN.drawbacks[0].text


def test_a_sentence_said_twice_is_found_at_the_second_place() -> None:
    (finding,) = found(CODE, replace(PLAIN, how_it_works=PLAIN.what_it_is))
    assert finding.field == "how_it_works"
    assert "was said before (What it is)" in finding.short
    assert not finding.blocking


def test_capitals_and_marks_do_not_hide_it() -> None:
    document = saying(f"It helps. {SENTENCE.upper().rstrip('.')}!")
    (finding,) = found(CODE, document)
    assert finding.field == "drawbacks"


def test_a_turn_of_phrase_may_come_again() -> None:
    assert found(CODE, saying("Side effects. Side effects.")) == []


def test_the_seven_treatments_do_not_repeat_themselves(catalogue: Catalogue) -> None:
    assert [found(CODE, document) for document in catalogue.seven] == [[]] * 7
