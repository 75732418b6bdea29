"""Are the medical terms explained? Those of the glossary that stand in the document."""

from collections.abc import Iterator

from treatments.checks.finding import Finding
from treatments.checks.reading import Reading


def undefined(reading: Reading) -> Iterator[Finding]:
    """Every glossary term the document uses has a definition."""
    for term in reading.document.terms:
        if not term.definition:
            yield Finding.of("term-undefined", "terms", uid=term.slug, term=term.name)
