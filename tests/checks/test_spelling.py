"""British medical spelling: a dictionary, the house words, and the names of the vocabulary."""

from dataclasses import replace

import pytest

from tests.checks.looking import PLAIN, Catalogue, found, saying
from treatments.checks.house import House
from treatments.checks.spelling import single_words, unknown_words
from treatments.editions.document import Effect, Term

CODE = "misspelt"


def _words(text: str, house: House | None = None) -> list[str]:
    return [dict(finding.context)["word"] for finding in found(CODE, saying(text), house)]


def test_the_source_as_printed_has_one_misspelling(catalogue: Catalogue) -> None:
    known = catalogue.house.words | single_words(catalogue.names)
    assert list(unknown_words(catalogue.source_text, known)) == ["scelrosis"]


def test_the_seven_treatments_have_none(catalogue: Catalogue) -> None:
    assert [found(CODE, document, catalogue.house) for document in catalogue.seven] == [[]] * 7


def test_a_misspelling_comes_with_the_word_that_was_meant_and_stops_nothing() -> None:
    (finding,) = found(CODE, saying("Multiple scelrosis."))
    assert finding.short.startswith("“scelrosis” is not in the dictionary. Is “sclerosis” meant?")
    assert (finding.field, finding.uid, finding.blocking) == ("benefits", "b-1", False)


def test_a_word_like_no_other_comes_without_a_suggestion() -> None:
    for word in ("zzyzxqf", "z" * 5000):
        (finding,) = found(CODE, saying(f"It is {word}."))
        assert "meant?" not in finding.short


@pytest.mark.parametrize(
    "word",
    [
        "anaesthetic", "haemorrhage", "paediatric", "oesophagus", "diarrhoea", "tumour",
        "leukaemia", "oestrogen", "generalised", "hospitalisation", "paralysed", "analysing",
        "counselling", "labelled", "programme", "centred", "millilitres", "skilful", "behaviour",
        "manoeuvre", "gynaecologist", "faeces", "defence", "sulphate", "tranquilliser",
    ],
)  # fmt: skip
def test_a_british_word_is_known_though_the_dictionary_is_american(word: str) -> None:
    assert _words(word) == []


@pytest.mark.parametrize(
    "word",
    ["recieve", "mucsle", "medicaton", "seperate", "occured", "injecton", "haemorhage", "tumuor",
     "generalsied", "definately", "excercise", "swalowing"],
)  # fmt: skip
def test_a_slip_is_found(word: str) -> None:
    assert _words(f"It is {word} here.") == [word]


def test_words_are_read_through_their_marks() -> None:
    text = "It’s the body's “post-operative” co-ordination, doesn’t 5mg, IPG188, see www.nhs.uk."
    assert _words(text) == []


def test_a_house_word_is_known_in_any_case_and_in_the_plural() -> None:
    house = House.of(["Botox"], [])
    assert _words("Botox, botox, BOTOXS and Botox’s.", house) == []
    assert _words("Botox.") == ["Botox"]


def test_what_the_house_prefers_is_known() -> None:
    assert _words("A wheezle.", House.of([], [("wheeze", "wheezle", "")])) == []


def test_a_name_of_the_glossary_is_known_and_its_definition_is_checked() -> None:
    term = Term("ptosis", "blepharoptosis", "eyelids that drooop")
    document = replace(saying("Blepharoptosis."), terms=(term,))
    (finding,) = found(CODE, document)
    assert (finding.field, finding.uid) == ("terms", "ptosis")
    assert dict(finding.context)["word"] == "drooop"


def test_a_slip_in_the_name_of_an_effect_is_found_there_once() -> None:
    slip = Effect("drowsiness", "drowzyness")
    (group,) = PLAIN.side_effect_groups
    renamed = replace(group.side_effects[0], text="drowzyness")
    group = replace(group, side_effects=(renamed,))
    document = replace(PLAIN, effects=(slip,), side_effect_groups=(group,))
    assert [finding.field for finding in found(CODE, document)] == ["effects"]


def test_a_word_said_twice_in_one_statement_is_found_once() -> None:
    assert _words("Mucsle on mucsle.") == ["Mucsle"]


def test_another_language_is_not_held_to_an_english_dictionary() -> None:
    welsh = replace(saying("Ymlaciwr cyhyrau."), language="cy")
    assert found(CODE, welsh) == []
