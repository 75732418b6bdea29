"""Are the medical terms explained? Those of the glossary that stand in the document."""

from collections.abc import Iterator

from treatments.checks.finding import Finding
from treatments.checks.reading import Part, Reading
from treatments.editions.document import Term, named_in


def undefined(reading: Reading) -> Iterator[Finding]:
    """Every glossary term the document uses has a definition."""
    for term in reading.document.terms:
        if not term.definition:
            yield Finding.of("term-undefined", "terms", uid=term.slug, term=term.name)


def undefined_in(reading: Reading, part: Part) -> list[Term]:
    """Those without a definition that stand in one part."""
    text = "\n".join(part.texts).lower()
    terms = (term for term in reading.document.terms if not term.definition)
    return [term for term in terms if named_in((term.name, *term.also_known_as), text)]
