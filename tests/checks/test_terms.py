"""Medical terms: whatever the glossary knows and a document uses has to be explained."""

from dataclasses import replace

from tests.checks.looking import PLAIN, Catalogue, found
from treatments.editions.document import Term

CODE = "term-undefined"


def test_a_term_without_an_explanation_stops_publishing() -> None:
    (finding,) = found(CODE, replace(PLAIN, terms=(Term("dose", "dose"),)))
    assert (finding.field, finding.uid, finding.blocking) == ("terms", "dose", True)
    assert "“dose” is a medical term without an explanation" in finding.sentence


def test_an_explained_term_passes() -> None:
    assert found(CODE, replace(PLAIN, terms=(Term("dose", "dose", "how much is taken"),))) == []


def test_the_terms_the_source_uses_and_does_not_explain(catalogue: Catalogue) -> None:
    unexplained = {f.uid for document in catalogue.seven for f in found(CODE, document)}
    assert unexplained == {
        "anticholinergics",
        "cervical",
        "focal",
        "generalised",
        "multiple-sclerosis",
        "neurotransmitter",
        "oromandibular",
        "segmental",
        "withdrawal-symptoms",
    }
