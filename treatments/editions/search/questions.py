"""What search asks the database beside its index: who is live, and in what words."""

from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from treatments.editions.models import Edition, Release, ReleaseKind
from treatments.editions.search.models import SearchText, SearchWord, Synonym
from treatments.editions.search.prepared import Prepared
from treatments.editions.search.query import MOST_WORDS

SHOWN = 20
# More than so many are not counted: nobody reads on so far.
COUNTED = 100
# Texts of which one should be live for a corrected query to be offered at once.
TRIED = 3

Keys = list[Any]


def _live(*, keys: Keys, at: datetime, language: str) -> QuerySet[Any, Any]:
    # Asked of the log, by its index: asked of the editions, PostgreSQL reads all of the log.
    live = Release.objects.in_effect(at=at).filter(kind=ReleaseKind.LIVE)
    of_these = live.filter(edition__in=keys, language=language)
    return of_these.values_list("edition", "edition__subject", "edition__slug", "edition__name")


def _live_in_full(*, keys: Keys, at: datetime, language: str) -> QuerySet[Any, Any]:
    found = _live(keys=keys, at=at, language=language)
    return found.values_list(*found.query.values_select, "edition__search_text__body")


def _words(*, keys: Keys, at: datetime, language: str) -> QuerySet[Any, Any]:
    live = Edition.objects.filter(pk=OuterRef("edition")).live(at=at)
    mentions = SearchWord.editions.through.objects.filter(searchword=OuterRef("pk"))
    rows = SearchWord.objects.filter(Exists(mentions.filter(Exists(live))), pk__in=keys)
    return rows.filter(language=language).values_list("pk", "group", "slug", "name")


def _bodies(*, keys: Keys, at: datetime, language: str) -> QuerySet[Any, Any]:
    return SearchText.objects.filter(pk__in=keys).values_list("pk", "body")


def _synonyms(*, keys: Keys, at: datetime, language: str) -> QuerySet[Any, Any]:
    rows = Synonym.objects.filter(language=language, typed__in=keys)
    return rows.values_list("typed", "ours")


# One more than is counted: so that one question tells whether there are more.
LIVE = Prepared(_live, keys=COUNTED + 1)
FEW_LIVE = Prepared(_live_in_full, keys=SHOWN)
SOME_LIVE = Prepared(_live, keys=TRIED)
WORDS = Prepared(_words, keys=SHOWN)
BODIES = Prepared(_bodies, keys=SHOWN)
# Every run of the words that were typed: of three words there are six.
FEW_SYNONYMS = Prepared(_synonyms, keys=6, of_texts=True)
SYNONYMS = Prepared(_synonyms, keys=MOST_WORDS * (MOST_WORDS + 1) // 2, of_texts=True)
