"""Is a template filled in? What its owner still has to write stands in square brackets."""

import re
from collections.abc import Iterator

from treatments.checks.finding import Finding
from treatments.checks.reading import Reading

TO_FILL_IN = re.compile(r"\[[^\]]+\]")


def unfilled(reading: Reading) -> Iterator[Finding]:
    """Each pair of brackets with its words."""
    for part in reading.own_parts:
        for text in part.texts:
            for words in TO_FILL_IN.findall(text):
                yield part.finding("to-fill-in", words=words)
