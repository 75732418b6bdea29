"""Is there enough to read? A gap the source leaves is fine; an empty page is not."""

from collections.abc import Iterator

from treatments.checks.finding import Finding
from treatments.checks.reading import Reading


def what_it_is(reading: Reading) -> Iterator[Finding]:
    """Every treatment says what it is."""
    if not reading.document.what_it_is.text:
        yield Finding.of("what-it-is-missing", "what_it_is")


def sections(reading: Reading) -> Iterator[Finding]:
    """Every page of the site says something."""
    if not reading.document.sections:
        yield Finding.of("sections-missing", "sections")


def statements(reading: Reading) -> Iterator[Finding]:
    """Every treatment has something to compare."""
    if not reading.document.benefits and not reading.document.drawbacks:
        yield Finding.of("statements-missing", "benefits")
