"""Does everything rest on a passage? Names, fields, statements, fits and definitions."""

from collections.abc import Iterator

from treatments.checks.finding import Finding
from treatments.checks.reading import Reading


def missing(reading: Reading) -> Iterator[Finding]:
    """Whatever says something about the treatment rests on a passage the document carries."""
    known = {source.slug for source in reading.document.sources}
    carried = {p.key for p in reading.document.passages if p.source in known}
    for part in reading.parts:
        if part.passage is not None and part.passage not in carried:
            yield part.finding("source-missing", words=part.words)
