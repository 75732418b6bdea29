"""A finding: short beside its field, with its place in a list."""

from tests.checks.looking import saying
from treatments.checks.finding import Finding
from treatments.checks.house import House
from treatments.checks.reading import FIELDS, Reading
from treatments.editions.document import Document
from treatments.editions.page import PageDocument


def test_beside_its_field_a_finding_does_not_repeat_where_it_is() -> None:
    part = next(p for p in Reading(saying("It helps."), House()).parts if p.uid == "b-1")
    finding = part.finding("straight-quote", words="it's")
    assert finding.short.startswith("“it's” has a straight")
    assert finding.sentence == f"Benefit “It helps.”: {finding.short}"


def test_about_the_whole_there_is_no_place_to_name() -> None:
    finding = Finding.of("statements-missing", "benefits")
    assert finding.sentence == finding.short


def test_every_field_a_finding_may_name_is_one_of_the_document() -> None:
    kinds = (Document, PageDocument)
    known = {name for kind in kinds for name in (*vars(kind), *kind.__annotations__)}
    assert set(FIELDS) <= known


def test_what_a_person_typed_is_never_read_as_a_placeholder() -> None:
    finding = Finding.of("advice", "benefits", words="{place} {0}")
    assert finding.short.startswith("“{place} {0}” tells readers what to do")
