"""House style: British spelling, preferred terms, curly marks, finished sentences."""

from dataclasses import replace

import pytest

from tests.checks.looking import PLAIN, Catalogue, described_as, found, saying
from treatments.checks.house import House
from treatments.editions.document import Effect

CODES = (
    "american-spelling",
    "preferred-term",
    "straight-quote",
    "space-before-punctuation",
    "full-stop-missing",
)


def test_the_seven_treatments_are_in_the_house_style(catalogue: Catalogue) -> None:
    for document in catalogue.seven:
        assert [found(code, document, catalogue.house) for code in CODES] == [[]] * len(CODES)


def test_style_never_stops_publishing() -> None:
    document = saying("Generalized 'dystonia' , e.g. this")
    house = House.of([], [("e.g.", "for example", "")])
    findings = [finding for code in CODES for finding in found(code, document, house)]
    assert [finding.code for finding in findings] == list(CODES)
    assert not any(finding.blocking for finding in findings)


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("generalized", "generalised"),
        ("hospitalization", "hospitalisation"),
        ("paralyze", "paralyse"),
        ("tumors", "tumours"),
        ("anesthetic", "anaesthetic"),
        ("diarrhea", "diarrhoea"),
        ("pediatric", "paediatric"),
        ("center", "centre"),
        ("maneuver", "manoeuvre"),
    ],
)
def test_an_american_spelling_is_found_with_the_british_one(american: str, british: str) -> None:
    (finding,) = found("american-spelling", saying(f"It is {american.title()} here."))
    assert f"we write “{british}”" in finding.short


@pytest.mark.parametrize(
    "word",
    [
        "size", "sizing", "prize", "seizures", "capsize", "dizziness", "citizen", "maize",
        "laboratory", "elaborate", "laborious", "colorectal", "literally", "chemical",
        "hemisphere", "analysis", "exercise", "odorous", "anemone", "haemorrhage", "generalised",
    ],
)  # fmt: skip
def test_a_british_word_that_looks_american_is_left_alone(word: str) -> None:
    assert found("american-spelling", saying(f"It is {word} here.")) == []


def test_a_preferred_term_is_offered_with_its_reason() -> None:
    house = House.of([], [("prior to", "before", "The shorter word.")])
    (finding,) = found("preferred-term", saying("Stopped Prior to surgery."), house)
    assert finding.short == "“Prior to”: we write “before”. The shorter word."


def test_a_preferred_term_is_looked_for_as_words_and_not_inside_one() -> None:
    house = House.of([], [("use", "take", "")])
    assert found("preferred-term", saying("Used because of a useful cause."), house) == []


def test_it_looks_at_shared_words_too() -> None:
    effects = (Effect("tumour", "tumor"),)
    (finding,) = found("american-spelling", replace(PLAIN, effects=effects))
    assert (finding.field, finding.uid) == ("effects", "tumour")


@pytest.mark.parametrize("text", ["It's one.", 'So-called "one".'])
def test_a_straight_mark_is_found(text: str) -> None:
    assert len(found("straight-quote", saying(text))) == 1


def test_curly_marks_are_the_house_style() -> None:
    assert found("straight-quote", saying("It’s “one”.")) == []


def test_a_space_before_a_mark_is_found() -> None:
    (finding,) = found("space-before-punctuation", saying("One , two."))
    assert "“One ,”" in finding.short
    assert found("space-before-punctuation", saying("One, two .5 three.")) == []


def test_a_statement_without_an_end_is_found() -> None:
    (finding,) = found("full-stop-missing", described_as("A medicine"))
    assert finding.field == "what_it_is"


@pytest.mark.parametrize("text", ["Helps.", "Helps to:", "Helps (so they say).", "“Helps.”"])
def test_an_end_may_be_another_mark(text: str) -> None:
    assert found("full-stop-missing", saying(text, "a point without one")) == []
