"""What search asks the database beside its index: who is live, and in what words."""

from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from treatments.editions.models import Edition
from treatments.editions.search.models import SearchText, SearchWord, Synonym
from treatments.editions.search.prepared import Prepared
from treatments.editions.search.query import MOST_WORDS

SHOWN = 20
# More than so many are not counted: nobody reads on so far.
COUNTED = 100

Keys = list[Any]


def _live(*, keys: Keys, at: datetime, language: str) -> QuerySet[Any, Any]:
    live = Edition.objects.filter(pk__in=keys, language=language).live(at=at)
    # By values, so that the log is not asked for the review of each.
    return live.values_list("pk", "subject", "slug", "name")


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
FEW_LIVE = Prepared(_live, keys=SHOWN)
WORDS = Prepared(_words, keys=SHOWN)
BODIES = Prepared(_bodies, keys=SHOWN)
# Every run of the words that were typed: of three words there are six.
FEW_SYNONYMS = Prepared(_synonyms, keys=6, of_texts=True)
SYNONYMS = Prepared(_synonyms, keys=MOST_WORDS * (MOST_WORDS + 1) // 2, of_texts=True)
