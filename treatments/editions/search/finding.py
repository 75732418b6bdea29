"""What a reader finds: texts, shared words, or what they may have meant.

An index says which rows have the words; who is live at the moment is asked of the log, for the
best of them only. So a word that stands in 7,000 texts costs about what one in 70 does.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from treatments.editions.language import LANGUAGE
from treatments.editions.search import questions
from treatments.editions.search.backends import backend
from treatments.editions.search.query import Query, Words, joined, read, runs
from treatments.editions.search.questions import COUNTED, SHOWN, TRIED
from treatments.editions.search.snippets import Line, Marker
from treatments.editions.search.suggesting import suggestions

SHOWN_WORDS = 6
# Rows an index is asked for at first. More only if too few of these are live.
POOL = 300


class LiveText(NamedTuple):
    """Of a live edition, what a list needs. `body` None: it has not been asked for yet."""

    pk: int
    subject: str
    slug: str
    name: str
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A live edition that has what was typed. `lines` may be empty: it stands in its name, or
    among its shared words. `subject` is a key of document.SUBJECTS.
    """

    subject: str
    slug: str
    name: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class WordHit:
    """A shared word of live editions. `group` is a Facet.Group."""

    group: str
    slug: str
    name: Line


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that answers a query. `many`: there are more than `total` says."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    many: bool = False
    words: tuple[WordHit, ...] = ()
    also: tuple[str, ...] = ()  # what was searched for as well, in our words
    suggestion: str = ""  # what may have been meant; it finds something

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total - len(self.hits)


def search(text: str, *, at: datetime, language: str = LANGUAGE) -> Found:
    """What live editions have for whatever was typed; nothing for no words."""
    typed = read(text, language=language)
    if not typed:
        return Found()
    says_the_same = _synonyms(typed, at=at, language=language)
    query = joined(typed, says_the_same)
    first = backend().ranked_everywhere(query, language=language, most=POOL)
    editions, many = _live_texts(query, first["search_text"], at=at, language=language)
    words = _live_words(query, first["search_word"], at=at, language=language)
    also = tuple(ours for same in says_the_same.values() for ours in same)
    if not (editions or words):
        meant = _suggestion(typed, at=at, language=language)
        return Found(also=also, suggestion=meant)
    marker = Marker(query, language=language)
    return Found(
        hits=_hits(editions[:SHOWN], marker, at=at, language=language),
        total=len(editions),
        many=many,
        words=tuple(WordHit(group, slug, marker.mark(name)) for group, slug, name in words),
        also=also,
    )


def _synonyms(typed: tuple[Words, ...], *, at: datetime, language: str) -> dict[str, list[str]]:
    found = defaultdict(list)
    keys = sorted(runs(typed))
    few = len(keys) <= questions.FEW_SYNONYMS.keys
    question = questions.FEW_SYNONYMS if few else questions.SYNONYMS
    for said, ours in question.ask(keys, at=at, language=language):
        found[said].append(ours)
    return dict(found)


def _live_texts(
    query: Query, first: list[int], *, at: datetime, language: str
) -> tuple[list[LiveText], bool]:
    """The best COUNTED of the live editions, and whether there are more. `first`: what the index
    has within POOL.
    """
    most: int | None = POOL
    keys = _named_first("search_text", first, query, language=language, most=POOL)
    while True:
        complete = most is None or len(keys) < most
        live: list[LiveText] = []
        together = questions.LIVE.keys
        for start in range(0, len(keys), together):
            live += _live(keys[start : start + together], at=at, language=language)
            if len(live) > COUNTED:
                return live[:COUNTED], True
        if complete or len(live) >= SHOWN:
            return live, not complete
        most = most * 10 if most == POOL else None  # mostly editions that readers do not see
        keys = backend().ranked("search_text", query, language=language, most=most)
        keys = _named_first("search_text", keys, query, language=language, most=most)


def _named_first(
    table: str, keys: list[int], query: Query, *, language: str, most: int | None
) -> list[int]:
    """Keys in rank order. Where an index has more than `most`, those that have the words in
    their names come first: in so many texts a word says little elsewhere.
    """
    if most is None or len(keys) < most:
        return keys
    named = backend().ranked(table, query, language=language, most=most, in_names=True)
    return list(dict.fromkeys((*named, *keys)))


def _live(keys: list[int], *, at: datetime, language: str) -> list[LiveText]:
    """Those that readers see, in the order of the keys."""
    question = questions.FEW_LIVE if len(keys) <= SHOWN else questions.LIVE
    rows = question.ask(keys, at=at, language=language)
    found = {row[0]: LiveText(*row) for row in rows}
    return [found[key] for key in keys if key in found]


def _live_words(
    query: Query, first: list[int], *, at: datetime, language: str
) -> list[tuple[str, str, str]]:
    """Group, slug and name of the shared words that live editions use, each once."""
    keys = _named_first("search_word", first, query, language=language, most=POOL)
    keys = keys[: questions.WORDS.keys]
    rows = questions.WORDS.ask(keys, at=at, language=language)
    found = {pk: (group, slug, name) for pk, group, slug, name in rows}
    distinct: dict[tuple[str, str], str] = {}
    for key in keys:
        if key in found:
            group, slug, name = found[key]
            distinct.setdefault((group, slug), name)
    return [(*word, name) for word, name in distinct.items()][:SHOWN_WORDS]


def _hits(texts: list[LiveText], marker: Marker, *, at: datetime, language: str) -> tuple[Hit, ...]:
    missing = [one.pk for one in texts if one.body is None]
    bodies = dict(questions.BODIES.ask(missing, at=at, language=language))
    return tuple(
        Hit(
            one.subject,
            one.slug,
            marker.mark(one.name),
            marker.best(bodies.get(one.pk, one.body or "")),
        )
        for one in texts
    )


def _suggestion(typed: tuple[Words, ...], *, at: datetime, language: str) -> str:
    """The first that finds something."""
    for text in suggestions(typed, language=language):
        query = joined(read(text, language=language), {})
        if not query:  # only a word that is passed over
            continue
        # Mostly one of the first is live; if not, all are looked through.
        some = backend().some("search_text", query, language=language, most=TRIED)
        if questions.SOME_LIVE.ask(some, at=at, language=language):
            return text
        if len(some) == TRIED:
            first = backend().ranked("search_text", query, language=language, most=POOL)
            if _live_texts(query, first, at=at, language=language)[0]:
                return text
    return ""
