"""Completeness: a gap the source leaves is fine; an empty page is not."""

from dataclasses import replace

from tests.universe import MUSCLE_RELAXANTS, PHYSIOTHERAPY
from treatments.checks.registry import blocking, run
from treatments.editions.document import Sourced


def test_a_treatment_with_gaps_its_source_leaves_passes() -> None:
    assert PHYSIOTHERAPY.how_it_works.text == ""
    assert run(PHYSIOTHERAPY) == []


def test_a_treatment_must_say_what_it_is() -> None:
    (finding,) = blocking(replace(MUSCLE_RELAXANTS, what_it_is=Sourced()))
    assert (finding.code, finding.field) == ("what-it-is-missing", "what_it_is")


def test_a_treatment_must_have_something_to_compare() -> None:
    (finding,) = blocking(replace(MUSCLE_RELAXANTS, benefits=(), drawbacks=()))
    assert "neither a benefit nor a drawback" in finding.sentence


def test_one_drawback_alone_is_something_to_compare() -> None:
    assert run(replace(MUSCLE_RELAXANTS, benefits=())) == []


def test_without_the_house_only_completeness_is_looked_at() -> None:
    assert MUSCLE_RELAXANTS.terms[0].definition == ""
    assert run(MUSCLE_RELAXANTS) == blocking(MUSCLE_RELAXANTS) == []
