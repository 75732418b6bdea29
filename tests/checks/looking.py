"""How the tests of the checks look at a document."""

from dataclasses import dataclass, replace

from tests.universe import MUSCLE_RELAXANTS
from treatments.checks.finding import Finding
from treatments.checks.house import House
from treatments.checks.registry import run
from treatments.editions.document import Document, Sourced, Statement


@dataclass(frozen=True)
class Catalogue:
    """What the fixtures hold. `names` are those of the glossary, effects and types."""

    seven: tuple[Document, ...]
    house: House
    source_text: str
    names: tuple[str, ...]

    def __getitem__(self, slug: str) -> Document:
        return next(document for document in self.seven if document.slug == slug)


# Complete, sourced, and plain: only what a test adds to it can be found.
PLAIN = replace(
    MUSCLE_RELAXANTS,
    what_it_is=replace(MUSCLE_RELAXANTS.what_it_is, text="A kind of medicine."),
    terms=(),
)


def found(code: str, document: Document, house: House | None = None) -> list[Finding]:
    """What one check finds."""
    return [finding for finding in run(document, house or House()) if finding.code == code]


def saying(text: str, *points: str) -> Document:
    """The plain document with one benefit that says this."""
    benefit = Statement("b-1", text, "effectiveness", "leaflet#L31", points)
    return replace(PLAIN, benefits=(benefit,))


def described_as(text: str) -> Document:
    """The plain document with this as what it is."""
    return replace(PLAIN, what_it_is=Sourced(text, PLAIN.what_it_is.passage))
