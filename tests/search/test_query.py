"""What somebody typed is read as words and phrases; nothing else in it means anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatments.editions.search.backends import postgresql, sqlite
from treatments.editions.search.query import MOST_WORDS, Words, joined, read, runs, typed_again


def words_in(text: str, language: str = "en-GB") -> list[str]:
    return [" ".join(one.words) for one in read(text, language=language)]


def test_capitals_accents_and_punctuation_make_no_difference() -> None:
    assert words_in("Dysphagía, (PAIN!)") == ["dysphagia", "pain"]
    assert words_in("long-term") == ["long", "term"]


def test_words_around_what_is_looked_for_are_passed_over_in_english_only() -> None:
    assert words_in("What is the effect of baclofen?") == ["effect", "baclofen"]
    assert words_in("what is it") == []
    assert words_in("was ist das", "de") == ["was", "ist", "das"]


def test_quotation_marks_keep_words_together_of_any_shape_and_without_an_end() -> None:
    assert read('"range of motion"', language="en-GB") == (
        Words(("range", "of", "motion"), phrase=True),
    )
    assert words_in("“range of motion” neck") == ["range of motion", "neck"]
    assert words_in('neck "range of') == ["neck", "range of"]


def test_only_the_last_word_may_go_on_and_only_from_three_letters() -> None:
    first, last = read("muscle rel", language="en-GB")
    assert (first.begun, last.begun) == (False, True)
    assert not read("re", language="en-GB")[0].begun


def test_no_more_words_are_read_than_anybody_types() -> None:
    assert len(read(" ".join(f"word{n}" for n in range(500)), language="en-GB")) == MOST_WORDS


@pytest.mark.parametrize("text", ["", "   ", '"', '""""', "*:()-", "\x00\x07", "a" and "'"])
def test_where_there_is_no_word_there_is_no_query(text: str) -> None:
    assert read(text, language="en-GB") == ()
    assert not joined((), {})


@given(st.text())
def test_whatever_is_typed_only_letters_and_digits_reach_an_index(text: str) -> None:
    query = joined(read(text, language="en-GB"), {})
    for way in query.ways:
        assert all(word.isalnum() or "_" not in word for word in way.words)
        assert not set("\"'*:()&|!<>\\\x00") & set("".join(way.words))


def test_a_synonym_takes_the_longest_run_of_words() -> None:
    typed = read("trouble swallowing food", language="en-GB")
    query = joined(typed, {"trouble swallowing": ["dysphagia"], "trouble": ["difficulty"]})
    run, food = query.parts
    assert run.typed.words == ("trouble", "swallowing")
    assert [way.words for way in run.also] == [("dysphagia",)]
    assert food.also == ()
    assert "trouble swallowing food" in runs(typed)


def test_each_database_is_asked_the_same_in_its_own_language() -> None:
    query = joined(read('"full range" botox rel', language="en-GB"), {"botox": ["botulinum toxin"]})
    assert sqlite.expression(query) == (
        '("full range") AND (("botox") OR "botulinum toxin") AND (("rel"*))'
    )
    assert postgresql.expression(query) == (
        "(('full' <-> 'range')) & (('botox') | ('botulinum' <-> 'toxin')) & (('rel':*))"
    )


def test_a_corrected_query_is_typed_as_a_reader_would() -> None:
    typed = read('"full rnage" nek', language="en-GB")
    assert typed_again(typed, {"rnage": "range", "nek": "neck"}) == '"full range" neck'
