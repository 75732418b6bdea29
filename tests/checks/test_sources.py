"""A source for everything: names, fields, statements, side effects, fits and definitions."""

from dataclasses import replace

import pytest

from tests.checks.looking import PLAIN, Catalogue, found
from tests.universe import BACLOFEN
from treatments.editions.document import Document, Sourced, Term

CODE = "source-missing"


def _without(part: str) -> Document:
    """A sourced document in which one part has lost its passage."""
    if part in ("name", "what_it_is", "how_it_works"):
        return replace(PLAIN, **{part: Sourced("Some words.", "")})
    base = BACLOFEN if part == "fits" else PLAIN
    if part == "side_effects":
        (group,) = base.side_effect_groups
        first = replace(group.side_effects[0], passage="")
        side_effects = (first, *group.side_effects[1:])
        return replace(base, side_effect_groups=(replace(group, side_effects=side_effects),))
    first, *rest = getattr(base, part)
    return replace(base, **{part: (replace(first, passage=""), *rest)})


def test_the_seven_treatments_rest_on_their_source(catalogue: Catalogue) -> None:
    assert [found(CODE, document) for document in catalogue.seven] == [[]] * 7


@pytest.mark.parametrize(
    "part",
    [
        "name",
        "what_it_is",
        "how_it_works",
        "benefits",
        "drawbacks",
        "side_effect_groups",
        "side_effects",
        "fits",
    ],
)
def test_each_part_needs_a_passage(part: str) -> None:
    (finding,) = found(CODE, _without(part))
    assert finding.field == part
    assert finding.blocking


def test_a_statement_without_a_source_is_named_by_its_uid_and_its_words() -> None:
    (finding,) = found(CODE, _without("drawbacks"))
    assert finding.uid == PLAIN.drawbacks[0].uid
    assert finding.sentence.startswith("Drawback “Can cause withdrawal symptoms")


def test_a_definition_needs_a_passage_and_a_bare_term_does_not() -> None:
    bare, defined = Term("dose", "dose"), Term("nausea", "nausea", "feeling sick")
    assert found(CODE, replace(PLAIN, terms=(bare,))) == []
    (finding,) = found(CODE, replace(PLAIN, terms=(bare, defined)))
    assert (finding.field, finding.uid) == ("terms", "nausea")


def test_a_passage_the_document_does_not_carry_supports_nothing() -> None:
    somewhere = replace(PLAIN, what_it_is=Sourced("A medicine.", "nowhere#L1"))
    assert [finding.field for finding in found(CODE, somewhere)] == ["what_it_is"]


def test_a_passage_of_a_source_the_document_does_not_carry_supports_nothing() -> None:
    assert {finding.field for finding in found(CODE, replace(PLAIN, sources=()))} >= {"name"}


def test_a_part_the_source_leaves_empty_needs_none() -> None:
    assert found(CODE, replace(PLAIN, how_it_works=Sourced())) == []
