"""How hard is it to read, and why? Numbers with their reasons; they advise and never stop.

Side effects and qualifiers are names in a list, not sentences, and are not counted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from treatments.checks import words as wording
from treatments.checks.finding import Finding
from treatments.checks.reading import Part, Reading
from treatments.checks.sentences import sentences_of, shortened, words_of
from treatments.checks.syllables import syllables_in

# service-manual.nhs.uk/content/how-we-write: sentences of up to 20 words; a reading age of
# 9 to 11, or of 11 to 14 where the subject is hard. Grade and age differ by about five years.
LONGEST_SENTENCE = 20
OLDEST_READER = 14
YEARS_BEFORE_SCHOOL = 5
LONG_WORD = 4  # syllables
NAMED = 5  # how many long words or terms are named as a reason


@dataclass(frozen=True)
class Readability:
    """The sentences of a text, and what can be counted in them."""

    sentences: tuple[str, ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Readability":
        """Of several texts together, such as a statement and its points."""
        return cls(tuple(sentence for text in texts for sentence in sentences_of(text)))

    @cached_property
    def words(self) -> list[str]:
        """Every word, in order."""
        return [word for sentence in self.sentences for word in words_of(sentence)]

    @cached_property
    def longest(self) -> int:
        """How many words the longest sentence has."""
        return max((len(words_of(sentence)) for sentence in self.sentences), default=0)

    @property
    def words_per_sentence(self) -> float:
        """On average; 0 for an empty text."""
        return round(len(self.words) / len(self.sentences), 1) if self.sentences else 0.0

    @cached_property
    def long_words(self) -> list[str]:
        """Words of four syllables and more, each once, the longest first."""
        words = dict.fromkeys(word.lower() for word in self.words)
        counted = [(syllables_in(word), word) for word in words]
        long = [(count, word) for count, word in counted if count >= LONG_WORD]
        return [word for _, word in sorted(long, key=lambda pair: -pair[0])]

    @cached_property
    def grade(self) -> float:
        """The Flesch-Kincaid grade (Kincaid and others, 1975); 0 for an empty text.

        About the years of school a reader needs. A single short statement swings widely:
        read it beside the reasons.
        """
        if not self.words:
            return 0.0
        syllables = sum(syllables_in(word) for word in self.words)
        in_sentence = len(self.words) / len(self.sentences)
        return round(0.39 * in_sentence + 11.8 * syllables / len(self.words) - 15.59, 1)

    @property
    def age(self) -> int:
        """About the age of a reader at that grade."""
        return round(self.grade) + YEARS_BEFORE_SCHOOL


def of_parts(reading: Reading) -> list[tuple[Part, Readability]]:
    """Each part that has sentences, with its score, for showing beside the field."""
    scored = ((part, Readability.of(part.sentences)) for part in reading.own_parts)
    return [(part, score) for part, score in scored if score.sentences]


def of_page(reading: Reading) -> Readability:
    """The sentences of the whole page."""
    return Readability.of(text for part in reading.own_parts for text in part.sentences)


def long_sentences(reading: Reading) -> Iterator[Finding]:
    """No sentence is longer than a reader can hold."""
    for part, score in of_parts(reading):
        for sentence in score.sentences:
            count = len(words_of(sentence))
            if count > LONGEST_SENTENCE:
                yield part.finding(
                    "sentence-long",
                    count=str(count),
                    limit=str(LONGEST_SENTENCE),
                    words=shortened(sentence),
                )


def hard_page(reading: Reading) -> Iterator[Finding]:
    """The page as a whole can be read at fourteen."""
    score = of_page(reading)
    if score.age > OLDEST_READER:
        yield Finding.of(
            "page-hard",
            "",
            grade=str(score.grade),
            age=str(score.age),
            limit=str(OLDEST_READER),
            reasons="".join(_reasons(reading, score)),
        )


def _reasons(reading: Reading, score: Readability) -> Iterator[str]:
    yield wording.LONGEST_SENTENCE.format(count=score.longest)
    # A name the house accepts cannot be said in a shorter word.
    long_words = [word for word in score.long_words if word not in reading.house.words]
    unexplained = [term.name for term in reading.terms if not term.definition]
    for sentence, words in (
        (wording.LONG_WORDS, long_words),
        (wording.UNEXPLAINED, unexplained),
    ):
        if words:
            yield sentence.format(words=", ".join(words[:NAMED]))
