"""Advice and ranking: refused, and only where the words can mean nothing else."""

from dataclasses import replace

import pytest

from tests.checks.looking import PLAIN, Catalogue, found, saying
from treatments.checks.reading import Reading
from treatments.editions.document import Term

ADVICE = [
    "You should take it daily.",
    "You really must stop.",
    "Ask your doctor to prescribe it.",
    "Talk to your neurologist first.",
    "See a doctor.",
    "We recommend botulinum toxin.",
    "Doctors advise against it.",
    "It is recommended for children.",
    "Do not stop suddenly.",
    "Don't drive.",
    "Never use it twice.",
    "Please avoid alcohol.",
    "You’ll need to avoid alcohol.",
    "It should be avoided in pregnancy.",
    "The dose must not be stopped suddenly.",
    "Make sure it is cold.",
    "It’s important that you rest.",
]
RANKING = [
    "The best treatment for dystonia.",
    "This is the safest.",
    "An ideal option.",
    "The most effective medicine.",
    "It is the treatment of choice.",
    "The gold standard.",
    "A risk-free operation.",
    "Guaranteed to help.",
]
NEITHER = [
    "These side effects should disappear when your body gets used to the medication.",
    "You may need further surgery.",
    "You will need injections every three months.",
    "Helps you to stop the spasms.",
    "Doctors may use it when other medicines fail.",
    "The medicine is used best at night, and works better than no treatment.",
    "Effective for most types of dystonia.",
    "An effective treatment, more effective than exercise.",
    "Access depends on your doctor.",
    "The most common side effect is pain.",
    "It is the first treatment tried.",
    "At best, it helps a little.",
]


@pytest.mark.parametrize("text", ADVICE)
def test_telling_readers_what_to_do_stops_publishing(text: str) -> None:
    findings = found("advice", saying(text))
    assert findings
    assert all(finding.blocking and finding.uid == "b-1" for finding in findings)


@pytest.mark.parametrize("text", RANKING)
def test_putting_one_treatment_above_the_others_stops_publishing(text: str) -> None:
    (finding, *_) = found("ranking", saying(text))
    assert finding.blocking


@pytest.mark.parametrize("text", NEITHER)
def test_saying_how_it_is_is_no_advice(text: str) -> None:
    assert found("advice", saying(text)) == found("ranking", saying(text)) == []


@pytest.mark.parametrize("code", ["advice", "ranking"])
def test_the_source_gives_none(catalogue: Catalogue, code: str) -> None:
    assert [found(code, document) for document in catalogue.seven] == [[]] * 7


def test_should_disappear_is_really_in_the_text_that_passes(catalogue: Catalogue) -> None:
    parts = Reading(catalogue["muscle-relaxants"], catalogue.house).parts
    assert any("should disappear" in part.words for part in parts)


def test_a_finding_quotes_the_words_and_names_the_statement() -> None:
    (finding,) = found("advice", saying("It helps. Ask your doctor to prescribe it."))
    assert finding.sentence.startswith("Benefit “It helps. Ask your doctor to prescribe it.”: “Ask")


def test_it_looks_at_points_and_definitions_too() -> None:
    assert found("advice", saying("Helps to:", "do not take it"))
    term = Term("dose", "dose", "ask your doctor what it is")
    (finding,) = found("advice", replace(PLAIN, terms=(term,)))
    assert (finding.field, finding.uid) == ("terms", "dose")
