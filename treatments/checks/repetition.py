"""Is anything said twice?"""

from collections.abc import Iterator

from treatments.checks.finding import Finding
from treatments.checks.reading import Part, Reading
from treatments.checks.sentences import sentences_of, words_of

# Fewer words than this are a turn of phrase, not a sentence.
FEWEST = 3


def repeated(reading: Reading) -> Iterator[Finding]:
    """No sentence stands twice in the document, whatever its capitals and marks."""
    first: dict[tuple[str, ...], Part] = {}
    for part in reading.own_parts:
        for text in part.sentences:
            for sentence in sentences_of(text):
                key = tuple(word.casefold() for word in words_of(sentence))
                if len(key) < FEWEST:
                    continue
                if key in first:
                    yield part.finding("repeated", words=sentence, other=first[key].place)
                first.setdefault(key, part)
