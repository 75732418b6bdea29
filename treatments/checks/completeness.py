"""Is there enough to read? A gap the source leaves is fine; an empty page is not."""

from collections.abc import Iterator

from treatments.checks.finding import Finding
from treatments.editions.document import Document


def what_it_is(document: Document) -> Iterator[Finding]:
    """Every treatment says what it is."""
    if not document.what_it_is.text:
        yield Finding("what-it-is-missing", "what_it_is")


def statements(document: Document) -> Iterator[Finding]:
    """Every treatment has something to compare."""
    if not document.benefits and not document.drawbacks:
        yield Finding("statements-missing", "benefits")
