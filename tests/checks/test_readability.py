"""Readability: numbers with their reasons; they advise."""

from dataclasses import replace

import pytest

from tests.checks.looking import PLAIN, Catalogue, described_as, found, saying
from treatments.checks.house import House
from treatments.checks.readability import Readability, of_page, of_parts
from treatments.checks.reading import Reading
from treatments.checks.sentences import sentences_of, words_of
from treatments.checks.syllables import syllables_in
from treatments.editions.document import Term

TWENTY = "one two three four five six seven eight nine ten " * 2
HARD = (
    "Neurological administration of intramuscular anticholinergic medication necessitates "
    "considerable multidisciplinary rehabilitation."
)


def test_a_sentence_of_twenty_words_passes_and_one_more_does_not() -> None:
    assert found("sentence-long", saying(f"{TWENTY.strip()}.")) == []
    (finding,) = found("sentence-long", saying(f"{TWENTY}eleven."))
    assert "21 words, more than 20" in finding.short
    assert (finding.field, finding.uid, finding.blocking) == ("benefits", "b-1", False)


def test_sentences_and_points_are_counted_each_for_itself() -> None:
    assert found("sentence-long", saying(f"{TWENTY.title()}. {TWENTY.title()}.", TWENTY)) == []


def test_a_hard_page_is_told_why() -> None:
    term = Term("anticholinergic", "anticholinergic")
    (finding,) = found("page-hard", replace(described_as(HARD * 3), terms=(term,)))
    assert finding.field == ""
    assert not finding.blocking
    for reason in ("longest sentence has", "Long words: ", "without an explanation: anticho"):
        assert reason in finding.short


def test_an_easy_page_is_not_reported() -> None:
    assert found("page-hard", described_as("You get a jab. It does not hurt. It helps. " * 9)) == []


def test_a_word_the_house_accepts_is_no_reason() -> None:
    document = described_as(HARD * 3)
    (before,) = found("page-hard", document)
    (after,) = found("page-hard", document, House.of(["multidisciplinary"], []))
    assert "multidisciplinary" in before.short
    assert "multidisciplinary" not in after.short


def test_each_part_has_a_score_of_its_own(catalogue: Catalogue) -> None:
    reading = Reading(catalogue["baclofen"], catalogue.house)
    scores = {part.field: score.longest for part, score in of_parts(reading)}
    assert scores == {"what_it_is": 26, "benefits": 19, "side_effect_groups": 7}
    assert of_page(reading).grade == 12.0


def test_the_sentences_of_the_source_that_are_long(catalogue: Catalogue) -> None:
    long = [f for document in catalogue.seven for f in found("sentence-long", document)]
    assert sorted(int(dict(f.context)["count"]) for f in long) == [24, 25, 25, 26, 30]


def test_the_grade_is_flesch_and_kincaids() -> None:
    # 0.39 x 5 words in a sentence + 11.8 x 2 syllables in a word - 15.59
    assert Readability.of(["Muscle spasms happen very often."]).grade == 7.6
    assert (Readability.of([""]).grade, Readability.of([""]).longest) == (0, 0)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1), ("used", 1), ("types", 1), ("caused", 1), ("needed", 2), ("muscle", 2),
        ("likely", 2), ("movement", 2), ("doses", 2), ("injection", 3), ("surgery", 3),
        ("experience", 4), ("medication", 4), ("dystonia", 4), ("usually", 4), ("multiple", 3),
        ("acetylcholine", 5), ("neurotransmitters", 5), ("physiotherapy", 6), ("24", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_by_the_look_of_a_word(word: str, count: int) -> None:
    assert syllables_in(word) == count


def test_text_is_cut_into_sentences_and_words() -> None:
    assert sentences_of("One (really). “Two” is here! Three;\nfour • ") == [
        "One (really).",
        "“Two” is here!",
        "Three;",
        "four •",
    ]
    assert words_of("It’s post-operative (24 hours).") == ["It’s", "post-operative", "24", "hours"]


def test_the_plain_document_is_read_without_complaint() -> None:
    assert found("sentence-long", PLAIN) == []
