"""Is a template filled in? What its owner still has to write stands in square brackets."""

import re
from collections.abc import Iterator

from treatments.checks.finding import Finding
from treatments.checks.reading import Reading
from treatments.editions.documents import AnyDocument

TO_FILL_IN = re.compile(r"\[[^\]]+\]")


def is_template(document: AnyDocument) -> bool:
    """Whether something still has to be filled in."""
    return any(TO_FILL_IN.search(text) for text in document.texts)


def unfilled(reading: Reading) -> Iterator[Finding]:
    """Each pair of brackets with its words."""
    for part in reading.own_parts:
        for text in part.texts:
            for words in TO_FILL_IN.findall(text):
                yield part.finding("to-fill-in", words=words)
