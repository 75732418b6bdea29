"""Did you mean: words of the editions that are near what was typed."""

from collections.abc import Iterator
from itertools import islice, product

from django.db import connection
from django.db.models import QuerySet
from rapidfuzz import process
from rapidfuzz.distance import OSA

from treatments.editions.search.models import SearchSpelling
from treatments.editions.search.query import Words, typed_again

# Near words for each word that no text has, and corrected queries that are tried.
EACH, TRIED = 3, 4

# Said in SQL: Django takes longer to build it than both databases to answer.
_USUAL = """
SELECT word FROM search_spelling
WHERE language = %s AND length BETWEEN %s AND %s AND first IN (%s, %s)
"""
_OTHERS = _USUAL.replace("first IN", "first NOT IN")


def suggestions(typed: tuple[Words, ...], *, language: str) -> Iterator[str]:
    """What was typed, with near words for those that stand nowhere; the nearest first.

    None if every word stands somewhere, or one is near nothing.
    """
    words = sorted({word for one in typed for word in one.words})
    nearest = [_near(word, language=language) for word in words]
    if all(known == [word] for word, known in zip(words, nearest, strict=True)):
        return
    for chosen in islice(product(*nearest), TRIED):
        yield typed_again(typed, dict(zip(words, chosen, strict=True)))


def _near(word: str, *, language: str) -> list[str]:
    """Known words in which few letters have to be changed, left out, added or swapped; of a known
    word, itself.
    """
    distance = 1 if len(word) <= 5 else 2 if len(word) <= 9 else 3
    lengths = (len(word) - distance, len(word) + distance)
    # Hardly anybody misspells a first letter, other than by adding one or swapping two.
    for statement in (_USUAL, _OTHERS):
        with connection.cursor() as cursor:
            cursor.execute(statement, [language, *lengths, word[0], word[1:2]])
            among = [near for (near,) in cursor.fetchall()]
        if word in among:
            return [word]
        found = process.extract(word, among, scorer=OSA.distance, score_cutoff=distance, limit=EACH)
        if found:
            return [near for near, _, _ in found]
    return _longer(word, spellings_of(language), distance)


def _longer(word: str, spellings: QuerySet[SearchSpelling], distance: int) -> list[str]:
    """Known words that begin with something near: "swalow" for "swallowing"."""
    longer = spellings.filter(first=word[0], length__gt=len(word) + distance)
    known = {one[: len(word) + 1]: one for one in longer.values_list("word", flat=True)}
    found = process.extract(
        word, list(known), scorer=OSA.distance, score_cutoff=distance, limit=EACH
    )
    return [known[near] for near, _, _ in found]


def spellings_of(language: str) -> QuerySet[SearchSpelling]:
    """The words of one language."""
    return SearchSpelling.objects.filter(language=language)
