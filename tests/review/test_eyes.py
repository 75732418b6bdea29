"""The difference decides whose eyes a change needs."""

from dataclasses import replace

import pytest

from tests.universe import BACLOFEN, MUSCLE_RELAXANTS
from treatments.editions.document import Sourced
from treatments.review.eyes import Eyes, is_spelling, needed

WORDS = "multiple sclerosis common uncommon can cannot effective ineffective"
DICTIONARY = frozenset(WORDS.split())


def known(word: str) -> bool:
    return word in DICTIONARY


def eyes_for(**changes) -> Eyes:
    return needed(BACLOFEN, replace(BACLOFEN, **changes), known=known)


def test_a_first_edition_needs_a_clinical_reviewer() -> None:
    assert needed(None, BACLOFEN, known=known) is Eyes.CLINICAL


@pytest.mark.parametrize("part", ["benefits", "side_effect_groups", "fits"])
def test_any_change_to_a_statement_or_a_fit_is_clinical(part: str) -> None:
    assert eyes_for(**{part: ()}) is Eyes.CLINICAL


def test_one_changed_letter_in_a_benefit_is_clinical() -> None:
    benefit = BACLOFEN.benefits[0]
    reworded = replace(benefit, text=benefit.text.replace("Daily", "Dayly"))
    assert eyes_for(benefits=(reworded,)) is Eyes.CLINICAL


def test_a_drawback_is_as_clinical_as_a_benefit() -> None:
    without = replace(MUSCLE_RELAXANTS, drawbacks=())
    assert needed(MUSCLE_RELAXANTS, without, known=known) is Eyes.CLINICAL


def test_a_spelling_fix_elsewhere_is_editorial() -> None:
    old = replace(BACLOFEN, what_it_is=Sourced("Caused by multiple scelrosis."))
    new = replace(BACLOFEN, what_it_is=Sourced("Caused by multiple sclerosis."))
    assert needed(old, new, known=known) is Eyes.EDITORIAL


def test_new_wording_elsewhere_is_clinical() -> None:
    assert eyes_for(what_it_is=Sourced("Something else entirely.")) is Eyes.CLINICAL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It is common.", "It is uncommon."),
        ("It can help.", "It cannot help."),
        ("It is effective.", "It is ineffective."),
        ("every 3 months", "every 8 months"),
        ("multiple sclerosis", "sclerosis"),
        ("scelrosis", "common"),
    ],
)
def test_another_word_is_never_a_spelling_fix(before: str, after: str) -> None:
    assert not is_spelling(before, after, known=known)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("multiple scelrosis", "multiple sclerosis"),
        ("Multiple Sclerosis", "multiple sclerosis"),
        ("multiple sclerosis", "multiple sclerosis."),
        ("'sclerosis'", "‘sclerosis’"),
    ],
)
def test_a_misspelt_word_case_and_punctuation_are_spelling(before: str, after: str) -> None:
    assert is_spelling(before, after, known=known)
